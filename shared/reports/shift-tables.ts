import type { Language } from '../hall-settings';
import type { ShiftReport } from './contract';
import { type Cell, type ReportTable, wholePercent } from './report-table';
import { reportWords } from './report-words';
import { exceptionTables } from './shift-exception-tables';
import { count, percent, shiftTexts, span, sum, text } from './shift-texts';

/** The tables of a shift or a day, those without rows left out, from the very rows that the page shows. */
export function shiftTables(report: ShiftReport, language: Language): ReportTable[] {
  return [
    visits(report, language),
    agents(report, language),
    hours(report, language),
    drinks(report, language),
    barPeople(report, language),
    areas(report, language),
    ...exceptionTables(report, language),
    attendance(report, language),
    handovers(report, language),
  ].filter(({ rows }) => rows.length > 0);
}

type Table = (report: ShiftReport, language: Language) => ReportTable;

/** The page shows the same rows in a denser way. */
const visits: Table = (report, language) => {
  const words = reportWords(language);
  const { time, title } = shiftTexts(report, language);
  const recorded = (atMs: number | null) => (atMs === null ? null : time(atMs));
  return {
    id: 'visits',
    title: words.arrivals,
    columns: [
      ...[words.arrived, words.left, words.guest, words.kind, words.source].map(text),
      count(words.party),
      ...[words.agent, words.table].map(text),
      ...[words.waitedOne, words.excusedOne, words.answeredOne].map(span),
      ...[words.lateMark, words.lateArrival, words.lateDeparture].map(text),
    ],
    rows: report.rows.map((row) => [
      time(row.arrivedAtMs),
      row.leftAtMs === null ? words.onSite : time(row.leftAtMs),
      title(row),
      row.kind === 'first' ? words.first : words.returning,
      words.sources[row.source],
      row.partySize,
      row.agentName,
      row.tableName,
      ...[row.waitedMs, row.excusedMs, row.answeredMs],
      row.late ? `▲ ${words.lateMark}` : null,
      recorded(row.arrivalRecordedAtMs),
      recorded(row.departureRecordedAtMs),
    ]),
    total: [words.total, ...nulls(4), report.visits.guests, ...nulls(8)],
  };
};

const nulls = (length: number): Cell[] => Array.from({ length }, () => null);

const agents: Table = ({ byAgent, visits: { total, first, returning } }, language) => {
  const words = reportWords(language);
  return {
    id: 'by-agent',
    title: words.byAgent,
    columns: [
      text(words.agent),
      ...[words.sum, words.first, words.returning, words.turns].map(count),
    ],
    rows: byAgent.map((agent) => [
      agent.agentName ?? words.nobody,
      ...[agent.visits, agent.first, agent.returning, agent.turns],
    ]),
    total: [words.total, total, first, returning, sum(byAgent, ({ turns }) => turns)],
  };
};

const hours: Table = ({ byHour, visits: { total } }, language) => {
  const words = reportWords(language);
  return {
    id: 'by-hour',
    title: words.byHour,
    columns: [text(words.hour), count(words.sum)],
    rows: byHour.map(({ hour, visits: own }) => [`${String(hour).padStart(2, '0')}:00`, own]),
    total: [words.total, total],
  };
};

/** What guests waited, what is excused and what the bar answers for, side by side. */
const drinks: Table = ({ drinks: figures }, language) => {
  const words = reportWords(language);
  const { requested, served, cancelled, withinByRule, withinByWait } = figures;
  return {
    id: 'drinks',
    title: words.drinks,
    columns: [
      ...[words.requested, words.served, words.cancelled, words.withinRule].map(count),
      percent(words.byRule),
      count(words.withinWait),
      percent(words.byWait),
      ...[words.waited, words.excused, words.answered].map(span),
    ],
    rows: [
      [
        ...[requested, served, cancelled],
        ...[withinByRule, wholePercent(withinByRule, served)],
        ...[withinByWait, wholePercent(withinByWait, served)],
        ...[figures.medianWaitedMs, figures.medianExcusedMs, figures.medianAnsweredMs],
      ],
    ],
  };
};

const barPeople: Table = ({ byBarPerson }, language) => {
  const words = reportWords(language);
  return {
    id: 'by-bar-person',
    title: words.byBarPerson,
    columns: [text(words.name), ...[words.served, words.late].map(count)],
    rows: byBarPerson.map(({ name, served, late }) => [name, served, late]),
    total: [
      words.total,
      sum(byBarPerson, ({ served }) => served),
      sum(byBarPerson, ({ late }) => late),
    ],
  };
};

/** Of the end-of-day round; none where it was not begun. */
const areas: Table = ({ cleanliness }, language) => {
  const words = reportWords(language);
  const { of } = shiftTexts(undefined, language);
  const begun = cleanliness.areas.some(({ items, notInspected }) => notInspected < items);
  const rows = begun ? cleanliness.areas : [];
  const whole = (score: number | null) => (score === null ? null : Math.floor(score));
  const keys = ['items', 'passed', 'failed', 'notInspected'] as const;
  return {
    id: 'areas',
    title: words.areas,
    columns: [
      text(words.area),
      ...[words.items, words.passed, words.failed, words.notInspected].map(count),
      count(words.areaScore),
    ],
    rows: rows.map((area) => [of(area.name), ...keys.map((key) => area[key]), whole(area.score)]),
    total: [
      words.total,
      ...keys.map((key) => sum(rows, ({ [key]: own }) => own)),
      whole(cleanliness.score),
    ],
  };
};

const attendance: Table = (report, language) => {
  const words = reportWords(language);
  const { time } = shiftTexts(report, language);
  return {
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
      ...[person.presentMs, person.breaks, person.breakMs],
      person.state === 'late'
        ? `${words.states.late} ${Math.floor(person.lateMs / 60_000)} ${words.minutes}`
        : words.states[person.state],
    ]),
    total: [
      ...[words.total, null, null],
      sum(report.attendance, ({ presentMs }) => presentMs),
      sum(report.attendance, ({ breaks }) => breaks),
      sum(report.attendance, ({ breakMs }) => breakMs),
      null,
    ],
  };
};

/** What was counted at each handover; who signed it and what else went with it stands below on the page. */
const handovers: Table = ({ handovers: all }, language) => {
  const words = reportWords(language);
  const { of } = shiftTexts(undefined, language);
  return {
    id: 'handover',
    title: words.handover,
    columns: [
      ...[words.shift, words.counts].map(text),
      ...[words.counted, words.expected, words.difference].map(count),
      text(words.why),
    ],
    rows: all.flatMap(({ shiftName, lines }) =>
      lines.map((line) => [
        shiftName && of(shiftName),
        words.countKinds[line.kind],
        ...[line.counted, line.expected, line.difference],
        line.word || null,
      ]),
    ),
  };
};
