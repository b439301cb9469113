import { endClearing, listOpenClearings } from '../../db/bar/clearing.queries';
import { findOpenDuty } from '../../db/people/duty.queries';
import type { barContract } from '../../shared/bar/contract';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase, write } from '../use-case';

/** The table is clear and can be given to the next party. At the bar it is named who cleared it. */
export const markCleared: UseCase<typeof barContract.markCleared> = (context, input) =>
  write(context, 'bar.markCleared', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    const clearing = (await listOpenClearings(trx)).find(
      ({ table_id }) => table_id === input.tableId,
    );
    if (!clearing) return refuse('table-not-waiting');
    const staffId = context.window === 'bar' ? input.staffId : actorId(context);
    if (context.window === 'bar' && !(await findOpenDuty(trx, staffId, 'bar'))) {
      return refuse('bar-person-not-on-duty');
    }
    await endClearing(trx, clearing.id, { staffId, atMs: Math.max(nowMs, clearing.asked_at_ms) });
    step.record('table-cleared', { tableId: input.tableId, staffId }, { actorId: staffId });
    return ok({});
  });
