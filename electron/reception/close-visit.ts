import { insertRotationEvent } from '../../db/reception/rotation.queries';
import { endVisitAgent, findOpenVisit, setVisitLeft } from '../../db/reception/visit.queries';
import { findTableById } from '../../db/settings/inventory.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';
import { askToClear, cancelOpenDrinks } from './leave-bar-and-table';
import { settleOwners } from './settle-owners';

/** The party leaves: its agent is free, what it still waited for is cancelled, its table asks to be cleared. */
export const closeVisit: UseCase<typeof receptionContract.closeVisit> = (context, input) =>
  write(context, 'reception.closeVisit', input.idempotencyKey, async (step) => {
    const { trx } = step;
    const visit = await findOpenVisit(trx, input.visitId);
    if (!visit) return refuse('visit-not-open');
    // A clock that was set back must not produce a negative stay.
    const leftAtMs = Math.max(step.nowMs, visit.arrived_at_ms);
    const { cancelled } = await cancelOpenDrinks(step, visit, leftAtMs);
    await setVisitLeft(trx, visit.id, leftAtMs);
    if (visit.agent_id !== null) {
      await endVisitAgent(trx, visit.id, leftAtMs);
      await insertRotationEvent(trx, {
        kind: 'freed',
        visitId: visit.id,
        agentId: visit.agent_id,
        atMs: leftAtMs,
      });
    }
    await settleOwners(step, visit, leftAtMs);
    await askToClear(step, visit, leftAtMs);
    const table = visit.table_id === null ? undefined : await findTableById(trx, visit.table_id);
    step.record('visit-closed', { visitId: visit.id, cancelledRequests: cancelled });
    return ok({ tableName: table?.name ?? null });
  });
