import type { Language } from '../hall-settings';
import type { ShiftReport } from './contract';
import type { Cell, ReportTable } from './report-table';
import { reportWords } from './report-words';
import { shiftTexts, text } from './shift-texts';

/** What did not go as it should, and what was put right later. */
export function exceptionTables(report: ShiftReport, language: Language): ReportTable[] {
  const words = reportWords(language);
  const { time, dayTime, of, title } = shiftTexts(report, language);
  const table = (
    id: string,
    name: string,
    heads: readonly string[],
    rows: readonly (readonly Cell[])[],
  ) => ({ id, title: name, columns: heads.map(text), rows });
  const joined = (...parts: readonly (string | false | null)[]) =>
    parts.filter(Boolean).join(' · ');
  return [
    table(
      'findings',
      words.findings,
      [words.area, words.item, words.foundWhat, words.found, words.owner, words.due, words.state],
      report.findings.map((finding) => [
        of(finding.area),
        of(finding.item),
        finding.note,
        (finding.earlier ? dayTime : time)(finding.foundAtMs),
        finding.ownerName,
        finding.dueAtMs === null ? null : dayTime(finding.dueAtMs),
        joined(
          words.findingStates[finding.state],
          words.severities[finding.severity],
          finding.closedAtMs !== null && dayTime(finding.closedAtMs),
        ),
      ]),
    ),
    table(
      'forced',
      words.forced,
      [words.left, words.guest, words.stillOpenThings, words.reason, words.by],
      report.forced.map((visit) => [
        time(visit.leftAtMs),
        title(visit),
        visit.open
          .map(({ kind, tag }) => words.openThings[kind].replace('{tag}', tag))
          .join(language === 'en' ? ', ' : '、'),
        visit.reason,
        visit.forcedByName,
      ]),
    ),
    table(
      'merged',
      words.merged,
      [words.arrived, words.mergedAt, words.guest, words.mergedInto],
      report.merged.map((visit) => [
        ...[time(visit.arrivedAtMs), time(visit.mergedAtMs)],
        ...[title(visit), title(visit.into)],
      ]),
    ),
    table(
      'voided',
      words.voidedVisits,
      [words.arrived, words.guest, words.reason, words.voidedBy],
      report.voided.map((visit) => [
        time(visit.arrivedAtMs),
        ...[title(visit), visit.reason, visit.voidedByName],
      ]),
    ),
    table(
      'registers',
      words.registers,
      [
        ...[words.entryNumber, words.time, words.register, words.place, words.what],
        ...[words.entryOwner, words.state, words.outcome],
      ],
      report.registers.map((entry) => [
        String(entry.number),
        joined(
          (entry.earlier ? dayTime : time)(entry.occurredAtMs),
          entry.recordedAtMs !== null && `${words.lateEntry} ${time(entry.recordedAtMs)}`,
        ),
        words.registerKinds[entry.kind],
        ...[entry.place, entry.what, entry.ownerName],
        joined(words.entryStates[entry.state], entry.overdue && words.overdue),
        entry.outcome || null,
      ]),
    ),
    table(
      'overrides',
      words.overrides,
      [words.what, words.reason, words.overridden],
      report.overrides.map(({ blocker, count, reason, byName, atMs }) => [
        words.blockers[blocker].replace('{count}', String(count)),
        reason,
        `${byName} ${dayTime(atMs)}`,
      ]),
    ),
    table(
      'addenda',
      words.addenda,
      [words.text, words.writtenBy],
      report.addenda.map((addendum) => [
        addendum.text,
        `${addendum.writtenByName} ${dayTime(addendum.writtenAtMs)}`,
      ]),
    ),
  ];
}
