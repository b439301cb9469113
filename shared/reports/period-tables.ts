import { type Bilingual, visitSources } from '../fields';
import type { Language } from '../hall-settings';
import type { PeriodFigures, PeriodReport } from './period-contract';
import { type Cell, cellText, changeText, type ReportTable, wholePercent } from './report-table';
import { type ReportWords, reportWords } from './report-words';

/** The tables of a period, those without rows left out. */
export function periodTables(report: PeriodReport, language: Language): ReportTable[] {
  const words = reportWords(language);
  const of = (text: Bilingual) => (language === 'en' ? text.en : text.zh);
  return [
    overview(report, words),
    course(report, words),
    hours(report, words),
    visitTable('by-source', words.bySource, words.source, words, report.bySource, ({ source }) => {
      return words.sources[source];
    }),
    agents(report, words),
    times(report, words),
    barPeople(report, words),
    refills(report, words),
    areas(report, words, of),
    repeatFailures(report, words, of),
    registers(report, words),
    attendance(report, words),
  ].filter(({ rows }) => rows.length > 0);
}

const text = (head: string) => ({ head, kind: 'text' as const });
const count = (head: string) => ({ head, kind: 'count' as const });
const span = (head: string) => ({ head, kind: 'span' as const });
const whole = (score: number | null) => (score === null ? null : Math.floor(score));

/** The sum of each of these figures over the rows; null where a row does not know it. */
function sums<Key extends string>(
  rows: readonly Readonly<Record<Key, number | null>>[],
  keys: readonly Key[],
): Cell[] {
  return keys.map((key) =>
    rows.reduce<number | null>((sum, { [key]: own }) => {
      return sum === null || own === null ? null : sum + own;
    }, 0),
  );
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
      ...[
        words.now,
        `${words.before} ${report.before.fromDay} – ${report.before.toDay}`,
        words.change,
      ].map((head) => ({ head, kind: 'figure' as const })),
    ],
    rows: lines.map(([head, kind, of]) => [
      head,
      cellText(of(report), kind),
      cellText(of(report.before), kind),
      changeText(of(report), of(report.before), kind),
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
  const [first, returning] = sums(rows, ['first', 'returning']);
  return {
    id,
    title,
    columns: [text(head), ...[words.sum, words.first, words.returning].map(count)],
    rows: rows.map((row) => [nameOf(row), row.first + row.returning, row.first, row.returning]),
    total: [words.total, Number(first) + Number(returning), Number(first), Number(returning)],
    bars: { of: [2, 3], stacked: true },
  };
}

/** Its bars stand above it on the page, upright. */
function course(report: PeriodReport, words: ReportWords): ReportTable {
  const nameOf = ({ span: name }: PeriodReport['course'][number]) => name;
  const { bars: _, ...table } = visitTable(
    ...(['course', words.course, words.span, words, report.course, nameOf] as const),
  );
  return table;
}

function hours({ byHour }: PeriodReport, words: ReportWords): ReportTable {
  return {
    id: 'by-hour',
    title: words.byHourAndSource,
    columns: [
      text(words.hour),
      count(words.sum),
      ...visitSources.map((source) => count(words.sources[source])),
    ],
    rows: byHour.map(({ hour, visits, bySource }) => [
      `${String(hour).padStart(2, '0')}:00`,
      visits,
      ...visitSources.map((_, index) => bySource[index] ?? null),
    ]),
    total: [
      words.total,
      ...sums(byHour, ['visits']),
      ...visitSources.map((_, index) =>
        byHour.reduce((sum, { bySource }) => sum + (bySource[index] ?? 0), 0),
      ),
    ],
    bars: { of: [1], stacked: true },
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

/** How long drinks took, by all three figures side by side. */
function times(report: PeriodReport, words: ReportWords): ReportTable {
  const rows = report.drinks.served === 0 ? [] : report.times;
  return {
    id: 'times',
    title: words.times,
    columns: [
      text(words.took),
      ...[words.waitedOne, words.excusedOne, words.answeredOne].map(count),
    ],
    rows: rows.map(({ toSeconds, waited, excused, answered }, index) => [
      toSeconds === null
        ? `≥ ${cellText(1000 * (rows[index - 1]?.toSeconds ?? 0), 'span')}`
        : `< ${cellText(1000 * toSeconds, 'span')}`,
      ...[waited, excused, answered],
    ]),
    total: [words.total, ...sums(rows, ['waited', 'excused', 'answered'])],
    bars: { of: [1, 2, 3], stacked: false },
  };
}

function barPeople({ byBarPerson }: PeriodReport, words: ReportWords): ReportTable {
  return {
    id: 'by-bar-person',
    title: words.byBarPerson,
    columns: [text(words.name), count(words.served), count(words.late)],
    rows: byBarPerson.map(({ name, served, late }) => [name, served, late]),
    total: [words.total, ...sums(byBarPerson, ['served', 'late'])],
    bars: { of: [1], stacked: true },
  };
}

/** What came of going past the cups. */
function refills({ cups }: PeriodReport, words: ReportWords): ReportTable {
  const counted = [
    [words.refilled, cups.refilled],
    [words.declined, cups.declined],
  ] as const;
  const rows = counted.some(([, cupCount]) => cupCount > 0) ? counted : [];
  return {
    id: 'refills',
    title: words.refills,
    columns: [text(words.figure), count(words.cupCount)],
    rows: rows.map(([head, cupCount]) => [head, cupCount]),
    total: [words.total, rows.reduce((sum, [, cupCount]) => sum + cupCount, 0)],
    bars: { of: [1], stacked: true },
  };
}

function areas(
  report: PeriodReport,
  words: ReportWords,
  of: (text: Bilingual) => string,
): ReportTable {
  return {
    id: 'areas',
    title: words.areas,
    columns: [text(words.area), ...[words.passed, words.failed, words.areaScore].map(count)],
    rows: report.areas.map((area) => [of(area.name), area.passed, area.failed, whole(area.score)]),
    total: [words.total, ...sums(report.areas, ['passed', 'failed']), whole(report.score)],
    bars: { of: [3], stacked: true, full: 100 },
  };
}

function repeatFailures(
  report: PeriodReport,
  words: ReportWords,
  of: (text: Bilingual) => string,
): ReportTable {
  return {
    id: 'repeat-failures',
    title: words.repeatFailures,
    columns: [text(words.area), text(words.item), count(words.failures)],
    rows: report.repeatFailures.map(({ area, item, failed }) => [of(area), of(item), failed]),
    bars: { of: [2], stacked: true },
  };
}

function registers(report: PeriodReport, words: ReportWords): ReportTable {
  return {
    id: 'registers',
    title: words.registers,
    columns: [
      text(words.register),
      ...[words.written, words.closed, words.stillOpen].map(count),
      ...[words.medianOpen, words.longestOpen].map(span),
    ],
    rows: report.registers.map((entry) => [
      words.registerKinds[entry.kind],
      ...[entry.written, entry.closed, entry.open],
      ...[entry.medianOpenMs, entry.longestOpenMs],
    ]),
    total: [words.total, ...sums(report.registers, ['written', 'closed', 'open']), null, null],
    bars: { of: [2, 3], stacked: true },
  };
}

function attendance(report: PeriodReport, words: ReportWords): ReportTable {
  const keys = ['planned', 'days', 'late', 'absent', 'presentMs', 'breakMs'] as const;
  return {
    id: 'attendance',
    title: words.attendance,
    columns: [
      text(words.name),
      ...[words.plannedDays, words.days, words.lateDays, words.absentDays].map(count),
      ...[words.present, words.breakTime].map(span),
    ],
    rows: report.attendance.map((person) => [person.name, ...keys.map((key) => person[key])]),
    total: [words.total, ...sums(report.attendance, keys)],
    bars: { of: [5], stacked: true },
  };
}
