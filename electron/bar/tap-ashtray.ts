import { insertAshtrayEvent, listAshtrays } from '../../db/bar/ashtray.queries';
import type { barContract } from '../../shared/bar/contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';
import { handsOf } from './hands';

/** How many butts lie in the ashtray of a smoking table, 0 once it was changed. */
export const tapAshtray: UseCase<typeof barContract.tapAshtray> = (context, input) =>
  write(context, 'bar.tapAshtray', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall } = step;
    const { tableId, butts } = input;
    const ashtray = (await listAshtrays(trx)).find(({ table_id }) => table_id === tableId);
    if (!ashtray) return refuse('no-ashtray');
    const staffId = await handsOf(context, trx, input.staffId);
    if (staffId === undefined) return refuse('bar-person-not-on-duty');
    const tapId = context.newId();
    await insertAshtrayEvent(trx, {
      ...{ table_id: tableId, visit_id: ashtray.visit_id, day: ashtray.day, at_ms: nowMs },
      ...{ butts, tap_id: tapId, staff_id: staffId },
    });
    step.record('ashtray-tapped', { tapId, tableId, butts, staffId }, { actorId: staffId });
    return ok({ tapId, undoUntilMs: nowMs + hall.undoMs });
  });
