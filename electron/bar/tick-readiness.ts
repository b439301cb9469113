import {
  endClearing,
  listClearedSince,
  listOpenClearings,
  listTicks,
  reopenClearing,
  tickPoint,
  untickPoint,
} from '../../db/bar/clearing.queries';
import { findSignOff } from '../../db/cleanliness/day.queries';
import type { barContract } from '../../shared/bar/contract';
import { isReady } from '../../shared/bar/readiness';
import { ok, refuse } from '../../shared/result';
import { type UseCase, type WriteStep, write } from '../use-case';
import { handsOf } from './hands';

/**
 * Ticks what has been looked after at a table that its guests have left; with the fourth point it
 * can be given to the next party. A tick taken back makes it wait again while nobody sits there.
 */
export const tickReadiness: UseCase<typeof barContract.tickReadiness> = (context, input) =>
  write(context, 'bar.tickReadiness', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    const { tableId, points, ticked } = input;
    const clearing = await findClearing(step, tableId, ticked);
    if (!clearing) return refuse('table-not-waiting');
    const staffId = await handsOf(context, trx, input.staffId);
    if (staffId === undefined) return refuse('bar-person-not-on-duty');
    const by = { staffId, atMs: Math.max(nowMs, clearing.asked_at_ms) };
    for (const point of points) {
      if (ticked) await tickPoint(trx, clearing.id, point, by);
      else await untickPoint(trx, clearing.id, point);
    }
    const ready = isReady(await listTicks(trx, clearing.id));
    if (ready) await endClearing(trx, clearing.id, by);
    else if (clearing.done_at_ms !== null) await reopenClearing(trx, clearing.id);
    const kind = ready ? 'table-cleared' : 'readiness-ticked';
    step.record(kind, { tableId, points, ticked, staffId }, { actorId: staffId });
    return ok({ ready });
  });

async function findClearing({ trx, nowMs, hall }: WriteStep, tableId: string, ticked: boolean) {
  const ofTable = ({ table_id }: { table_id: string }) => table_id === tableId;
  const open = (await listOpenClearings(trx)).find(ofTable);
  if (open || ticked) return open;
  const cleared = (await listClearedSince(trx, nowMs - hall.undoMs)).find(ofTable);
  // With its day signed, a table that was ready stays ready.
  return cleared && (await findSignOff(trx, cleared.day)) ? undefined : cleared;
}
