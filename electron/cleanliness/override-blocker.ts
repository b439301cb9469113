import { insertOverride } from '../../db/cleanliness/closing.queries';
import { findSignOff } from '../../db/cleanliness/day.queries';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import { checkSignerPin, type PinCheck } from '../pin-check';
import type { RecordsWatch } from '../records-watch';
import { actorId, type UseCase, write } from '../use-case';
import { readBlockers } from './closing-facts';

/**
 * The supervisor answers with the PIN and a reason for closing the day over something that stands
 * in the way. It is on the sheet and holds for as many as were on the screen.
 */
export const overrideBlocker =
  (
    checkPin: PinCheck,
    records: RecordsWatch,
  ): UseCase<typeof cleanlinessContract.overrideBlocker> =>
  async (context, { idempotencyKey, day, blocker, count, reason, pin }) => {
    const refusal = await checkSignerPin(checkPin, context, pin);
    if (refusal) return refusal;
    return write(context, 'cleanliness.overrideBlocker', idempotencyKey, async (step) => {
      const { trx, nowMs, dayInHand } = step;
      const staffId = actorId(context);
      if (await findSignOff(trx, day)) return refuse('day-closed');
      if (day > dayInHand.day) return refuse('day-not-begun');
      if (looksLikeIdentityNumber(reason)) return refuse('identity-number');
      const open = await readBlockers(trx, day, { nowMs, check: records.latest() });
      const found = open.find((each) => each.blocker === blocker);
      if (!found) return refuse('not-blocking');
      // Never more than there are, whatever was asked for: it must not cover what comes later.
      const covered = Math.min(count, found.count);
      await insertOverride(trx, {
        ...{ day, blocker, count: covered, reason },
        overridden_by: staffId,
        overridden_at_ms: nowMs,
      });
      step.record('closing-overridden', { day, blocker, count: covered });
      return ok({});
    });
  };
