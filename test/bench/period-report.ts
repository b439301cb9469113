import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../../shared/time';
import { hallDay } from '../helpers/test-hall';
import { BusyHall, furnishBusyHall } from './busy-hall';
import { ms, p50, timed } from './figures';
import { fiveYears, writeFiveYears } from './five-years';
import { atMost, printTable } from './table';

const limitMs = 150;
const faster = 5;
const times = 7;

/** A report of five years from the sums that are kept, and the same counted from what happened. */
export async function periodReport(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'halldesk-bench-'));
  try {
    const path = join(folder, 'hall.db');
    await furnishBusyHall(path);
    writeFiveYears(path, 1);
    const hall = new BusyHall(path);
    await hall.beginDay(fiveYears.days);
    const read = () => hall.readPeriod(hallDay, addDays(hallDay, fiveYears.days - 1));
    const { longestMs, longestByClockMs, wholeMs } = await blockedBy(read);
    const kept: number[] = [];
    for (let time = 0; time < times; time += 1) kept.push(await timed(read));
    const ours = p50(kept);
    printTable(
      `Five years in one report: ${fiveYears.visits.toLocaleString('en')} visits of ${fiveYears.guests.toLocaleString('en')} guests`,
      [
        {
          what: 'the report, from the sums of its months',
          ours: ms(ours),
          against: `from events ${ms(wholeMs)}`,
          ratio: ours / wholeMs,
          target: atMost(ours, Math.min(limitMs, wholeMs / faster), `${limitMs} ms, 1/${faster}`),
        },
        {
          what: 'the longest stretch of computing while it is counted for the first time',
          ours: ms(longestMs),
          against: `in all ${ms(wholeMs)}`,
          target: atMost(longestMs, 20, '20 ms'),
        },
        {
          what: 'the same by the clock: with the disk, and whatever else runs here',
          ours: ms(longestByClockMs),
          against: `in all ${ms(wholeMs)}`,
          target: atMost(longestByClockMs, 20, '20 ms'),
        },
      ],
    );
    await hall.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How long some work takes, and the longest for which it lets nothing else come in between. */
async function blockedBy(work: () => Promise<unknown>) {
  let longestMs = 0;
  let longestByClockMs = 0;
  let sinceMs = performance.now();
  let sinceCpu = process.threadCpuUsage();
  let done = false;
  const look = () => {
    const { user, system } = process.threadCpuUsage(sinceCpu);
    longestMs = Math.max(longestMs, (user + system) / 1000);
    longestByClockMs = Math.max(longestByClockMs, performance.now() - sinceMs);
    sinceMs = performance.now();
    sinceCpu = process.threadCpuUsage();
    if (!done) setImmediate(look);
  };
  look();
  const wholeMs = await timed(work);
  done = true;
  return { longestMs, longestByClockMs, wholeMs };
}
