import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import { findFirstDay } from '../../db/reports/day-figures.queries';
import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import { spansOf } from '../../shared/reports/span';
import { minuteMs } from '../../shared/time';
import type { Clock } from '../clock';
import { keepFigures } from './read-figures';

/** A start is left alone for so long. */
const settleMs = minuteMs;

/**
 * Counts the days that are over, between other work, so that a report of years finds them counted.
 * `wake` when one more is over.
 */
export function startCounting({
  db,
  clock,
  logError,
}: {
  readonly db: Reader;
  readonly clock: Clock;
  readonly logError: (error: unknown, where: string) => void;
}): { wake(): void; stop(): void } {
  let cancel = () => {};
  return {
    wake() {
      cancel();
      cancel = clock.at(clock.now() + settleMs, () => {
        void countPast(db, clock.now()).catch((error: unknown) => logError(error, 'count-days'));
      });
    },
    stop: () => cancel(),
  };
}

async function countPast(db: Reader, nowMs: number): Promise<void> {
  const firstDay = await findFirstDay(db);
  if (firstDay === undefined) return;
  const { day } = await readDayInHand(db, await readHallSettings(db), nowMs);
  // Whole months from the first on: that is what years are read from.
  const range = { fromDay: `${firstDay.slice(0, 7)}-01`, toDay: day };
  await keepFigures(db, spansOf(range), { day, nowMs });
}
