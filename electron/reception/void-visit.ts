import { indexGuestOfVisit, listVehiclesOfVisit } from '../../db/reception/vehicle.queries';
import { findOpenVisit, setVisitVoided } from '../../db/reception/visit.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase, write } from '../use-case';
import { giveTurnBack } from './give-turn-back';
import { askToClear, cancelOpenDrinks } from './leave-bar-and-table';

/**
 * Takes back a visit that was registered by mistake, and exactly what it caused: its turn and its
 * open drinks; its car no longer leads to the guest. Its table asks to be cleared only if something
 * was served there.
 */
export const voidVisit: UseCase<typeof receptionContract.voidVisit> = (context, input) =>
  write(context, 'reception.voidVisit', input.idempotencyKey, async (step) => {
    const { trx } = step;
    if (looksLikeIdentityNumber(input.reason)) return refuse('identity-number');
    const visit = await findOpenVisit(trx, input.visitId);
    if (!visit) return refuse('visit-not-open');
    const atMs = Math.max(step.nowMs, visit.arrived_at_ms);
    const { cancelled, served } = await cancelOpenDrinks(step, visit, atMs);
    await setVisitVoided(trx, visit.id, {
      atMs,
      staffId: actorId(context),
      reason: input.reason,
    });
    if ((await listVehiclesOfVisit(trx, visit.id)).length > 0)
      await indexGuestOfVisit(trx, visit.id);
    if (visit.agent_id !== null) {
      await giveTurnBack({ trx, nowMs: atMs }, visit.id, 'void');
    }
    if (served > 0) await askToClear(step, visit, atMs);
    step.record('visit-voided', { visitId: visit.id, cancelledRequests: cancelled });
    return ok({});
  });
