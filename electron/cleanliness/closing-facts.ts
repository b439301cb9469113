import { readServiceClocks } from '../../db/bar/bar-log';
import { listOpenClearings } from '../../db/bar/clearing.queries';
import { listOrdersBeforeTable } from '../../db/bar/order.queries';
import { listOverrides } from '../../db/cleanliness/closing.queries';
import { countOpenVisitsOfDay } from '../../db/reception/visit.queries';
import type { Reader } from '../../db/schema';
import { readLastRecordedMs } from '../../db/trust/chain';
import { type ClosingFacts, minutesBehind, openBlockers } from '../../shared/cleanliness/closing';
import type { ClosingSheet } from '../../shared/cleanliness/closing-contract';
import type { RecordCheck } from '../../shared/record-check';
import { readFindings } from './list-findings';
import { readAreas } from './read-checklist';

/** What a day's closing is judged by besides its rows. */
export interface ClosingMoment {
  readonly nowMs: number;
  readonly check: RecordCheck | undefined;
}

async function readClosingFacts(
  db: Reader,
  day: string,
  { nowMs, check }: ClosingMoment,
): Promise<ClosingFacts> {
  const requests = await readServiceClocks(db, day);
  const openRequests = requests.filter(
    ({ clock }) => clock.servedAtMs === undefined && clock.cancelledAtMs === undefined,
  );
  const beforeTable = (await listOrdersBeforeTable(db)).filter((order) => order.day === day);
  const clearings = (await listOpenClearings(db)).filter((clearing) => clearing.day === day);
  const areas = (await readAreas(db, day)).filter(({ items }) =>
    items.some(({ result }) => result === null),
  );
  // An open one of any day counts; its owner and date are with it from the start.
  const critical = (await readFindings(db, { sinceDay: day })).filter(
    (finding) =>
      finding.severity === 'critical' && finding.state !== 'closed' && finding.day <= day,
  );
  return {
    'visits-open': await countOpenVisitsOfDay(db, day),
    'drinks-open': openRequests.length + beforeTable.length,
    'tables-to-clear': clearings.length,
    'areas-not-inspected': areas.length,
    'critical-findings': critical.length,
    'clock-behind': minutesBehind(nowMs, await readLastRecordedMs(db)),
    'records-broken': check?.faultCount ?? 0,
  };
}

/** What still stands between a day and its sign-off, with what was answered for. */
export async function readBlockers(db: Reader, day: string, moment: ClosingMoment) {
  const overrides = await readOverrides(db, day);
  return openBlockers(await readClosingFacts(db, day, moment), overrides);
}

export async function readOverrides(db: Reader, day: string): Promise<ClosingSheet['overrides']> {
  return (await listOverrides(db, day)).map((row) => ({
    blocker: row.blocker,
    count: row.count,
    reason: row.reason,
    byName: row.name,
    atMs: row.overridden_at_ms,
  }));
}
