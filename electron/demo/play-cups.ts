import { randomUUID } from 'node:crypto';
import type { CupTap, TableCup } from '../../shared/bar/cups-contract';
import type { CupLevel } from '../../shared/bar/refill';
import { minuteMs } from '../../shared/time';
import { readTables } from '../bar/read-tables';
import { tapAshtray } from '../bar/tap-ashtray';
import { tapCups } from '../bar/tap-cups';
import type { UseCaseContext } from '../use-case';
import { done } from './done';

/** Minutes until a third is left; in the practice hall no two guests drink alike. */
const paceMinutes = [16, 24, 12, 31, 19, 14, 27, 21] as const;

/** How full a cup is so long after it was served, drunk at one of the paces. */
function levelAfter(ms: number, paceOf: number): CupLevel {
  const pace = paceMinutes[paceOf % paceMinutes.length] ?? paceMinutes[0];
  const drunk = ms / (pace * minuteMs);
  if (drunk < 0.25) return 'full';
  if (drunk < 0.75) return 'two-thirds';
  return drunk < 1.4 ? 'one-third' : 'empty';
}

interface Walk {
  readonly at: (atMs: number) => UseCaseContext;
  readonly visitId: string;
  readonly staffId: string;
  readonly atMs: number;
  /** The pace of the table's first cup. */
  readonly from: number;
  /** Whether guests whose cups are low have been asked already. */
  readonly asked: boolean;
}

/** Somebody walks past a table, looks at every cup and asks where one is low. */
export async function walkPast({ at, visitId, staffId, atMs, from, asked }: Walk): Promise<void> {
  const tap = async (cup: TableCup, what: CupTap, afterMs = 0) =>
    done(
      await tapCups(at(atMs + afterMs), {
        ...{ idempotencyKey: randomUUID(), staffId, tap: what },
        cups: [{ cupId: cup.cupId, taps: cup.taps }],
      }),
    );
  for (const [index, cup] of (await cupsOf(at(atMs), visitId)).entries()) {
    await tap(cup, levelAfter(atMs - cup.servedAtMs, from + index));
  }
  if (!asked) return;
  for (const [index, cup] of (await cupsOf(at(atMs), visitId)).entries()) {
    if (cup.state !== 'ask') continue;
    await tap(cup, (from + index) % 5 === 4 ? 'declined' : 'refilled', minuteMs / 3);
  }
}

/** The first guest of a party goes to see the show flat. */
export async function goAway(
  context: UseCaseContext,
  visitId: string,
  staffId: string,
): Promise<void> {
  const [cup] = await cupsOf(context, visitId);
  if (!cup) return;
  done(
    await tapCups(context, {
      ...{ idempotencyKey: randomUUID(), staffId, tap: 'away' },
      cups: [{ cupId: cup.cupId, taps: cup.taps }],
    }),
  );
}

/** The guests smoke: one ashtray is full, the others have one butt each. */
export async function smoke(context: UseCaseContext, staffId: string): Promise<void> {
  const { ashtrays } = await readTables(context, {});
  for (const [index, { tableId }] of ashtrays.entries()) {
    const butts = index === 0 ? 3 : 1;
    done(await tapAshtray(context, { idempotencyKey: randomUUID(), tableId, butts, staffId }));
  }
}

async function cupsOf(context: UseCaseContext, visitId: string): Promise<readonly TableCup[]> {
  const { tables } = await readTables(context, {});
  return tables.find((table) => table.visitId === visitId)?.cups ?? [];
}
