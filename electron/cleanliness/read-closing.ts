import { readServiceClocks } from '../../db/bar/bar-log';
import { listOpenClearings } from '../../db/bar/clearing.queries';
import { countOpenVisitsOfDay } from '../../db/reception/visit.queries';
import type { Reader } from '../../db/schema';
import type { ClosingBlocker, cleanlinessContract } from '../../shared/cleanliness/contract';
import type { UseCase } from '../use-case';
import { readAreas, readSignOff } from './read-checklist';

/** What still stands between a day and its sign-off, with how many of each. */
export async function readBlockers(
  db: Reader,
  day: string,
): Promise<{ blocker: ClosingBlocker; count: number }[]> {
  const requests = await readServiceClocks(db, day);
  const openRequests = requests.filter(
    ({ clock }) => clock.servedAtMs === undefined && clock.cancelledAtMs === undefined,
  );
  const clearings = (await listOpenClearings(db)).filter((clearing) => clearing.day === day);
  const areas = (await readAreas(db, day)).filter(({ items }) =>
    items.some(({ result }) => result === null),
  );
  const counts: [ClosingBlocker, number][] = [
    ['visits-open', await countOpenVisitsOfDay(db, day)],
    ['drinks-open', openRequests.length],
    ['tables-to-clear', clearings.length],
    ['areas-not-inspected', areas.length],
  ];
  return counts.filter(([, count]) => count > 0).map(([blocker, count]) => ({ blocker, count }));
}

export const readClosing: UseCase<typeof cleanlinessContract.readClosing> = async (
  { db },
  { day },
) => ({
  blockers: await readBlockers(db, day),
  signOff: await readSignOff(db, day),
});
