import type { Bilingual } from '../fields';
import type { Language } from '../hall-settings';
import type { PeriodFigures, PeriodReport } from './period-contract';
import { type Cell, cellText, type ReportTable, wholePercent } from './report-table';
import { type ReportWords, reportWords } from './report-words';

/** The tables of a period, those without rows left out. */
export function periodTables(report: PeriodReport, language: Language): ReportTable[] {
  const words = reportWords(language);
  const of = (text: Bilingual) => (language === 'en' ? text.en : text.zh);
  return [
    overview(report, words),
    visitTable('course', words.course, words.span, words, report.course, ({ span }) => span),
    hours(report, words),
    visitTable('by-source', words.bySource, words.source, words, report.bySource, ({ source }) => {
      return words.sources[source];
    }),
    agents(report, words),
    {
      id: 'by-bar-person',
      title: words.byBarPerson,
      columns: [text(words.name), count(words.served), count(words.late)],
      rows: report.byBarPerson.map(({ name, served, late }) => [name, served, late]),
      total: [words.total, ...sums(report.byBarPerson, ['served', 'late'])],
    },
    {
      id: 'areas',
      title: words.areas,
      columns: [
        text(words.area),
        count(words.passed),
        count(words.failed),
        { head: words.areaScore, kind: 'count' as const },
      ],
      rows: report.areas.map((area) => [
        of(area.name),
        area.passed,
        area.failed,
        whole(area.score),
      ]),
      total: [words.total, ...sums(report.areas, ['passed', 'failed']), whole(report.score)],
    },
    {
      id: 'repeat-failures',
      title: words.repeatFailures,
      columns: [text(words.area), text(words.item), count(words.times)],
      rows: report.repeatFailures.map(({ area, item, failed }) => [of(area), of(item), failed]),
    },
    {
      id: 'attendance',
      title: words.attendance,
      columns: [
        text(words.name),
        count(words.days),
        { head: words.present, kind: 'span' as const },
      ],
      rows: report.attendance.map(({ name, days, presentMs }) => [name, days, presentMs]),
      total: [words.total, ...sums(report.attendance, ['days', 'presentMs'])],
    },
  ].filter(({ rows }) => rows.length > 0);
}

const text = (head: string) => ({ head, kind: 'text' as const });
const count = (head: string) => ({ head, kind: 'count' as const });
const whole = (score: number | null) => (score === null ? null : Math.floor(score));

function sums<Key extends string>(
  rows: readonly Readonly<Record<Key, number>>[],
  keys: readonly Key[],
): number[] {
  return keys.map((key) => rows.reduce((sum, row) => sum + row[key], 0));
}

/** Each figure beside that of the time before. Its cells are of many kinds, so they are texts. */
function overview(report: PeriodReport, words: ReportWords): ReportTable {
  const lines: readonly (readonly [
    head: string,
    kind: 'count' | 'span' | 'percent',
    of: (figures: PeriodFigures) => Cell,
  ])[] = [
    [words.visits, 'count', ({ visits }) => visits.total],
    [words.first, 'count', ({ visits }) => visits.first],
    [words.returning, 'count', ({ visits }) => visits.returning],
    [words.guests, 'count', ({ visits }) => visits.guests],
    [words.voided, 'count', ({ visits }) => visits.voided],
    [words.requested, 'count', ({ drinks }) => drinks.requested],
    [words.served, 'count', ({ drinks }) => drinks.served],
    [words.cancelled, 'count', ({ drinks }) => drinks.cancelled],
    [words.byRule, 'percent', ({ drinks }) => wholePercent(drinks.withinByRule, drinks.served)],
    [words.byWait, 'percent', ({ drinks }) => wholePercent(drinks.withinByWait, drinks.served)],
    [words.waited, 'span', ({ drinks }) => drinks.medianWaitedMs],
    [words.excused, 'span', ({ drinks }) => drinks.medianExcusedMs],
    [words.answered, 'span', ({ drinks }) => drinks.medianAnsweredMs],
    [words.cups, 'count', ({ cups }) => cups.served],
    [words.refilled, 'count', ({ cups }) => cups.refilled],
    [words.declined, 'count', ({ cups }) => cups.declined],
    [words.score, 'count', ({ score }) => whole(score)],
  ];
  return {
    id: 'overview',
    title: words.overview,
    columns: [
      text(words.figure),
      text(words.now),
      text(`${words.before} ${report.before.fromDay} – ${report.before.toDay}`),
    ],
    rows: lines.map(([head, kind, of]) => [
      head,
      cellText(of(report), kind),
      cellText(of(report.before), kind),
    ]),
  };
}

function visitTable<Row extends { readonly first: number; readonly returning: number }>(
  id: string,
  title: string,
  head: string,
  words: ReportWords,
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): ReportTable {
  const [first = 0, returning = 0] = sums(rows, ['first', 'returning']);
  return {
    id,
    title,
    columns: [text(head), count(words.sum), count(words.first), count(words.returning)],
    rows: rows.map((row) => [nameOf(row), row.first + row.returning, row.first, row.returning]),
    total: [words.total, first + returning, first, returning],
  };
}

function hours({ byHour }: PeriodReport, words: ReportWords): ReportTable {
  return {
    id: 'by-hour',
    title: words.byHour,
    columns: [text(words.hour), count(words.sum)],
    rows: byHour.map(({ hour, visits }) => [`${String(hour).padStart(2, '0')}:00`, visits]),
    total: [words.total, ...sums(byHour, ['visits'])],
  };
}

function agents({ byAgent }: PeriodReport, words: ReportWords): ReportTable {
  const table = visitTable('by-agent', words.byAgent, words.agent, words, byAgent, (agent) => {
    return agent.agentName ?? words.nobody;
  });
  return {
    ...table,
    columns: [
      ...table.columns,
      count(words.turns),
      { head: words.balance, kind: 'balance' as const },
    ],
    rows: table.rows.map((row, index) => [
      ...row,
      byAgent[index]?.turns ?? 0,
      byAgent[index]?.balance ?? null,
    ]),
    total: [...(table.total ?? []), ...sums(byAgent, ['turns']), null],
  };
}
