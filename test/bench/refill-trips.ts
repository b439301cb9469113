import { compareRefillPolicies } from '../helpers/compare-refill-policies';
import { printTable, ratioAtMost } from './table';

const seeds = [1, 2, 3];
const days = 30;
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

/** The same guests, looked after by learned trips, by rounds and by timers. */
export async function refillTrips(): Promise<void> {
  const months = seeds.map((seed) => compareRefillPolicies(seed, days));
  printTable(
    `Refills: ${days} days of 40 parties`,
    months.flatMap(({ seed, learned, rounds, timers, looksRatio, walksRatio }) => [
      {
        what: `looks, as many walks, seed ${seed}`,
        ours: String(learned.looks),
        against: `rounds every ${rounds.everyMinutes.toFixed(1)} min ${rounds.looks}`,
        ratio: looksRatio,
        target: ratioAtMost(looksRatio, 0.75),
      },
      {
        what: `walks, as many asked in time, seed ${seed}`,
        ours: String(learned.walks),
        against: `timers of ${timers.everyMinutes.toFixed(1)} min ${timers.looks}`,
        ratio: walksRatio,
        target: ratioAtMost(walksRatio, 0.3),
      },
      {
        what: `asked in time, seed ${seed}`,
        ours: percent(learned.inTimeShare),
        against: `rounds ${percent(rounds.inTimeShare)}`,
        ratio: learned.inTimeShare / rounds.inTimeShare,
        target: { text: '≥ 1 ×', met: learned.inTimeShare >= rounds.inTimeShare },
      },
    ]),
  );
}
