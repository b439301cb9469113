import type { Bilingual } from '../fields';
import type { Language } from '../hall-settings';
import { localTimeOf } from '../time';
import type { ShiftReport } from './contract';
import { type ReportTable, wholePercent } from './report-table';
import { reportWords } from './report-words';

/** The tables of a shift or a day for a spreadsheet, from the very rows that the page shows. */
export function shiftTables(report: ShiftReport, language: Language): ReportTable[] {
  const words = reportWords(language);
  const of = (text: Bilingual) => (language === 'en' ? text.en : text.zh);
  const text = (head: string) => ({ head, kind: 'text' as const });
  const count = (head: string) => ({ head, kind: 'count' as const });
  const span = (head: string) => ({ head, kind: 'span' as const });
  const time = (atMs: number) => {
    const { minute } = localTimeOf(atMs, report.timeZone);
    const digits = (value: number) => String(Math.floor(value)).padStart(2, '0');
    return `${digits(minute / 60)}:${digits(minute % 60)}`;
  };
  const { drinks, cleanliness, visits } = report;
  const sum = <Row>(rows: readonly Row[], value: (row: Row) => number) =>
    rows.reduce((total, row) => total + value(row), 0);
  return [
    {
      id: 'visits',
      title: words.arrivals,
      columns: [
        ...[words.arrived, words.left, words.guest, words.kind, words.source].map(text),
        count(words.party),
        ...[words.agent, words.table].map(text),
        ...[words.waitedOne, words.excusedOne, words.answeredOne].map(span),
      ],
      rows: report.rows.map((row) => [
        time(row.arrivedAtMs),
        row.leftAtMs === null ? null : time(row.leftAtMs),
        row.guestName,
        row.kind === 'first' ? words.first : words.returning,
        words.sources[row.source],
        row.partySize,
        row.agentName,
        row.tableName,
        row.waitedMs,
        row.excusedMs,
        row.answeredMs,
      ]),
      total: [words.total, null, null, null, null, visits.guests, null, null, null, null, null],
    },
    {
      id: 'by-agent',
      title: words.byAgent,
      columns: [
        text(words.agent),
        ...[words.sum, words.first, words.returning, words.turns].map(count),
      ],
      rows: report.byAgent.map((agent) => [
        agent.agentName ?? words.nobody,
        agent.visits,
        agent.first,
        agent.returning,
        agent.turns,
      ]),
      total: [
        words.total,
        visits.total,
        visits.first,
        visits.returning,
        sum(report.byAgent, ({ turns }) => turns),
      ],
    },
    {
      id: 'by-hour',
      title: words.byHour,
      columns: [text(words.hour), count(words.sum)],
      rows: report.byHour.map(({ hour, visits }) => [
        `${String(hour).padStart(2, '0')}:00`,
        visits,
      ]),
      total: [words.total, visits.total],
    },
    {
      id: 'drinks',
      title: words.requested,
      columns: [
        ...[words.requested, words.served, words.cancelled].map(count),
        ...[words.byRule, words.byWait].map((head) => ({ head, kind: 'percent' as const })),
        ...[words.waited, words.excused, words.answered].map(span),
      ],
      rows: [
        [
          drinks.requested,
          drinks.served,
          drinks.cancelled,
          wholePercent(drinks.withinByRule, drinks.served),
          wholePercent(drinks.withinByWait, drinks.served),
          drinks.medianWaitedMs,
          drinks.medianExcusedMs,
          drinks.medianAnsweredMs,
        ],
      ],
    },
    {
      id: 'by-bar-person',
      title: words.byBarPerson,
      columns: [text(words.name), count(words.served), count(words.late)],
      rows: report.byBarPerson.map(({ name, served, late }) => [name, served, late]),
      total: [
        words.total,
        sum(report.byBarPerson, ({ served }) => served),
        sum(report.byBarPerson, ({ late }) => late),
      ],
    },
    {
      id: 'areas',
      title: words.areas,
      columns: [text(words.area), ...[words.passed, words.failed, words.areaScore].map(count)],
      rows: cleanliness.areas.map((area) => [
        of(area.name),
        area.passed,
        area.failed,
        area.score === null ? null : Math.floor(area.score),
      ]),
      total: [
        words.total,
        sum(cleanliness.areas, ({ passed }) => passed),
        sum(cleanliness.areas, ({ failed }) => failed),
        cleanliness.score === null ? null : Math.floor(cleanliness.score),
      ],
    },
    {
      id: 'attendance',
      title: words.attendance,
      columns: [
        ...[words.name, words.planned, words.came].map(text),
        span(words.present),
        count(words.breaks),
        span(words.breakTime),
        text(words.punctual),
      ],
      rows: report.attendance.map((person) => [
        person.name,
        person.planned && `${time(person.planned.fromMs)}–${time(person.planned.toMs)}`,
        person.cameAtMs === null ? null : time(person.cameAtMs),
        person.presentMs,
        person.breaks,
        person.breakMs,
        person.state === 'late'
          ? `${words.states.late} ${Math.floor(person.lateMs / 60_000)} ${words.minutes}`
          : words.states[person.state],
      ]),
      total: [
        words.total,
        null,
        null,
        sum(report.attendance, ({ presentMs }) => presentMs),
        sum(report.attendance, ({ breaks }) => breaks),
        sum(report.attendance, ({ breakMs }) => breakMs),
        null,
      ],
    },
    {
      id: 'handover',
      title: words.handover,
      columns: [
        ...[words.shift, words.counts].map(text),
        ...[words.counted, words.expected, words.difference].map(count),
        text(words.why),
      ],
      rows: report.handovers.flatMap(({ shiftName, lines }) =>
        lines.map((line) => [
          shiftName && of(shiftName),
          words.countKinds[line.kind],
          line.counted,
          line.expected,
          line.difference,
          line.word || null,
        ]),
      ),
    },
  ].filter(({ rows }) => rows.length > 0);
}
