import { insertOpenedDay } from '../../db/cleanliness/day.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { ok, refuse } from '../../shared/result';
import { addDays } from '../../shared/time';
import { actorId, type UseCase, write } from '../use-case';

/** Begins the next business day by hand, so that a guest after an early sign-off is not turned away. */
export const openNextDay: UseCase<typeof receptionContract.openNextDay> = (context, input) =>
  write(context, 'reception.openNextDay', input.idempotencyKey, async (step) => {
    const { day, signedOff } = step.dayInHand;
    if (!signedOff) return refuse('day-not-signed-off');
    const next = addDays(day, 1);
    await insertOpenedDay(step.trx, { day: next, atMs: step.nowMs, staffId: actorId(context) });
    step.record('day-opened-early', { day: next });
    return ok({ day: next });
  });
