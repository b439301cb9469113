import type { BarReport } from '../../shared/registers/bar-report-contract';
import { localTimeOf } from '../../shared/time';
import { newIdempotencyKey } from '../lib/bridge';
import { useHall } from '../lib/hall';
import { textOfMinute } from '../lib/minute-text';
import { useAsk } from '../lib/queries';
import { draftInHand, firstDraft, keepDraft } from './drafts';
import type { ShownEntry } from './shown-entry';

/** Taken up here: the draft of whose entry of which report. A second press finds the first one's. */
const begun = new Map<string, string>();

export interface BarReports {
  /** What nobody has settled, the oldest first. */
  readonly open: readonly BarReport[];
  /** Those of them that whoever is signed in has not begun to write. */
  readonly notBegun: readonly BarReport[];
  /** Those that wait for whoever is signed in: nobody has taken them up yet, or they did themselves. */
  readonly waiting: readonly BarReport[];
  /** Begins the entry of a report with what is known of it, or opens what was begun. */
  readonly takeUp: (report: BarReport) => ShownEntry;
}

/** What the bar has told the front desk. */
export function useBarReports(): BarReports | undefined {
  const { timeZone } = useHall();
  const { data: operator } = useAsk('people.readOperator', {});
  const { data: open } = useAsk('registers.listBarReports', { view: 'open' });
  const { data: drafts } = useAsk('registers.listDrafts', {});
  const { data: pages } = useAsk('handbook.listSituations', {});
  if (!operator || !open || !drafts || !pages) return undefined;
  const { staffId } = operator;
  const isMine = ({ writers }: BarReport) => writers.some((each) => each.staffId === staffId);

  const takeUp = ({ reportId, situationId, ...report }: BarReport): ShownEntry => {
    const key = `${staffId} ${reportId}`;
    const inHand = begun.get(key);
    const known =
      drafts.find(({ draft }) => draft.barReportId === reportId)?.draftId ??
      (inHand !== undefined && draftInHand(inHand) ? inHand : undefined);
    if (known !== undefined) return { kind: 'draft', draftId: known };
    const draftId = newIdempotencyKey();
    const { date, minute } = localTimeOf(report.atMs, timeZone);
    const { kind, incident, visitId, guestId, tableName } = report;
    const start = {
      ...{ barReportId: reportId, kind, incident, visitId, guestId, place: tableName ?? '' },
      ...{ occurredDay: date, occurredTime: textOfMinute(minute) },
    };
    begun.set(key, draftId);
    // Kept at once, so that the others see who has it.
    keepDraft(draftId, firstDraft(pages, { situationId, start }));
    return { kind: 'draft', draftId };
  };
  return {
    open,
    notBegun: open.filter((report) => !isMine(report)),
    waiting: open.filter((report) => report.writers.length === 0 || isMine(report)),
    takeUp,
  };
}
