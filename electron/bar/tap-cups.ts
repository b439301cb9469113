import {
  type CupOnTable,
  endCupAs,
  readCupsOnTables,
  recordSighting,
  recordWhereabouts,
  refillCup,
} from '../../db/bar/cup-log';
import type { Writer } from '../../db/schema';
import type { barContract } from '../../shared/bar/contract';
import type { CupTap } from '../../shared/bar/cups-contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';
import { handsOf } from './hands';

/** One tap: how full cups are, or what their guests said. The second finger on one cup is refused. */
export const tapCups: UseCase<typeof barContract.tapCups> = (context, input) =>
  write(context, 'bar.tapCups', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall } = step;
    const staffId = await handsOf(context, trx, input.staffId);
    if (staffId === undefined) return refuse('bar-person-not-on-duty');
    const taps = new Map(input.cups.map((cup) => [cup.cupId, cup.taps]));
    const there = (await readCupsOnTables(trx)).filter(({ id }) => taps.has(id));
    const cups = there.filter(({ id, standing }) => taps.get(id) === standing.taps);
    if (cups.length === 0) return refuse(there.length === 0 ? 'cup-gone' : 'cup-tapped-since');
    const tapId = context.newId();
    for (const cup of cups) {
      // A clock that was set back must not see a cup before it was served.
      const atMs = Math.max(nowMs, cup.served_at_ms);
      await record(trx, cup, input.tap, { tapId, staffId, atMs, newId: context.newId });
    }
    const { tap } = input;
    const cupIds = cups.map(({ id }) => id);
    step.record('cups-tapped', { tapId, tap, cupIds, staffId }, { actorId: staffId });
    return ok({ tapId, undoUntilMs: nowMs + hall.undoMs });
  });

async function record(
  trx: Writer,
  cup: CupOnTable,
  tap: CupTap,
  by: { tapId: string; staffId: string; atMs: number; newId: () => string },
): Promise<void> {
  switch (tap) {
    case 'refilled':
      return refillCup(trx, cup, by.newId(), by);
    case 'declined':
      return endCupAs(trx, cup, tap, by);
    case 'away':
    case 'back':
      return recordWhereabouts(trx, cup, tap, by);
    default:
      return recordSighting(trx, cup, tap, by);
  }
}
