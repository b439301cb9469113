import { findSignOff } from '../../db/cleanliness/day.queries';
import {
  beginClosingRound,
  findAreaOfItem,
  listItemsWithResults,
  saveRoundItem,
} from '../../db/cleanliness/round.queries';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase, type UseCaseContext, type WriteStep, write } from '../use-case';

/** One item of the end-of-day round: pass, not applicable, or fail with a note. */
export const recordItem: UseCase<typeof cleanlinessContract.recordItem> = (context, input) =>
  write(context, 'cleanliness.recordItem', input.idempotencyKey, async (step) => {
    const refusal = await dayRefusal(step, input.day);
    if (refusal) return refuse(refusal);
    if (input.result === 'fail' && input.note === '') return refuse('note-needed');
    if (looksLikeIdentityNumber(input.note)) return refuse('identity-number');
    const item = await findAreaOfItem(step.trx, input.itemId);
    if (!item) return refuse('unknown-item');
    const roundId = await beginRound(step, context, input.day, item.area_id);
    await saveRoundItem(step.trx, {
      round_id: roundId,
      item_id: input.itemId,
      result: input.result,
      note: input.note,
      observed_at_ms: step.nowMs,
      observed_by: actorId(context),
    });
    step.record('item-inspected', { roundId, itemId: input.itemId, result: input.result });
    return ok({});
  });

/** "The rest is fine": passes every item of the area that has no result yet. */
export const passRest: UseCase<typeof cleanlinessContract.passRest> = (context, input) =>
  write(context, 'cleanliness.passRest', input.idempotencyKey, async (step) => {
    const refusal = await dayRefusal(step, input.day);
    if (refusal) return refuse(refusal);
    const items = (await listItemsWithResults(step.trx, input.day)).filter(
      ({ area_id }) => area_id === input.areaId,
    );
    if (items.length === 0) return refuse('unknown-area');
    const rest = items.filter(({ result }) => result === null);
    const roundId = await beginRound(step, context, input.day, input.areaId);
    for (const item of rest) {
      await saveRoundItem(step.trx, {
        round_id: roundId,
        item_id: item.id,
        result: 'pass',
        note: '',
        observed_at_ms: step.nowMs,
        observed_by: actorId(context),
      });
    }
    step.record('rest-passed', { roundId, items: rest.length });
    return ok({ passed: rest.length });
  });

async function dayRefusal({ trx, dayInHand }: WriteStep, day: string) {
  if (await findSignOff(trx, day)) return 'day-closed';
  return day > dayInHand.day ? 'day-not-begun' : undefined;
}

function beginRound(
  step: WriteStep,
  context: UseCaseContext,
  day: string,
  areaId: string,
): Promise<string> {
  return beginClosingRound(step.trx, {
    id: context.newId(),
    areaId,
    day,
    atMs: step.nowMs,
    staffId: actorId(context),
  });
}
