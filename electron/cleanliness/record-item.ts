import {
  findFindingOfItem,
  insertFinding,
  listFindingEvents,
  setSeverity,
} from '../../db/cleanliness/finding.queries';
import { listItemsOfRound, saveRoundItem } from '../../db/cleanliness/round.queries';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import { findingState } from '../../shared/cleanliness/finding';
import { keepsTo, type Measure } from '../../shared/cleanliness-standard';
import type { ParsedInputOf } from '../../shared/procedure';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase, type UseCaseContext, type WriteStep, write } from '../use-case';
import { addFindingEvent, isInUse, stepsOf } from './finding-events';
import { type FoundRound, measureOf } from './read-rounds';
import { endRound, enterRound } from './walk-round';

type Input = ParsedInputOf<typeof cleanlinessContract.recordItem>;

/** One item of a round. A fail opens a finding; another word on the same item corrects it. */
export const recordItem: UseCase<typeof cleanlinessContract.recordItem> = (context, input) =>
  write(context, 'cleanliness.recordItem', input.idempotencyKey, async (step) => {
    const { roundId, itemId, result, measured } = input;
    const staffId = actorId(context);
    const entered = await enterRound(step, roundId, staffId);
    if (!entered.ok) return entered;
    if (looksLikeIdentityNumber(input.note)) return refuse('identity-number');
    const items = await listItemsOfRound(step.trx, roundId);
    const item = items.find(({ id }) => id === itemId);
    if (!item) return refuse('unknown-item');
    if (contradicts(measureOf(item), input)) return refuse('measure-contradicts');
    if (result === 'fail' && input.note === '') return refuse('note-needed');
    await saveRoundItem(step.trx, {
      ...{ round_id: roundId, item_id: itemId, result, measured },
      ...{ note: input.note, observed_at_ms: step.nowMs, observed_by: staffId },
    });
    step.record('item-inspected', { roundId, itemId, result, measured });
    const kept = await keepFinding(step, context, entered.value, input);
    if (!kept.ok) return kept;
    const left = items.filter((each) => each.result === null && each.id !== itemId);
    if (left.length === 0 && entered.value.ended_at_ms === null)
      await endRound(step, entered.value);
    return kept;
  });

/** "The rest is fine": passes every item of the round that has no result yet. */
export const passRest: UseCase<typeof cleanlinessContract.passRest> = (context, input) =>
  write(context, 'cleanliness.passRest', input.idempotencyKey, async (step) => {
    const { roundId } = input;
    const staffId = actorId(context);
    const entered = await enterRound(step, roundId, staffId);
    if (!entered.ok) return entered;
    const items = await listItemsOfRound(step.trx, roundId);
    const rest = items.filter(({ result }) => result === null);
    for (const item of rest) {
      await saveRoundItem(step.trx, {
        ...{ round_id: roundId, item_id: item.id, result: 'pass', measured: null, note: '' },
        ...{ observed_at_ms: step.nowMs, observed_by: staffId },
      });
    }
    step.record('rest-passed', { roundId, items: rest.length });
    if (entered.value.ended_at_ms === null) await endRound(step, entered.value);
    return ok({ passed: rest.length });
  });

/** Whether the judgement says otherwise than what was read; a fail of a measured item needs the reading. */
function contradicts(measure: Measure | null, { result, measured }: Input): boolean {
  if (measure === null || result === 'not-applicable') return measured !== null;
  if (measured === null) return result === 'fail';
  return keepsTo(measure, measured) !== (result === 'pass');
}

/** Opens, corrects or withdraws the finding of an item; one that was fixed already stays as it is. */
async function keepFinding(
  step: WriteStep,
  context: UseCaseContext,
  { id: roundId, day }: FoundRound,
  { itemId, result, note, finding: details }: Input,
) {
  const { trx, record } = step;
  const known = await findFindingOfItem(trx, roundId, itemId);
  if (known) {
    const state = findingState(stepsOf(await listFindingEvents(trx, [known.id])));
    if (state === 'fixed' || state === 'closed') return refuse('finding-not-open');
  }
  if (result !== 'fail') {
    if (known) await addFindingEvent(step, context, known.id, { kind: 'withdrawn', note: '' });
    return ok({ eventId: null });
  }
  if (!details) return refuse('finding-needed');
  if (!(await isInUse(trx, details.ownerId))) return refuse('unknown-person');
  const findingId = known?.id ?? context.newId();
  const { severity } = details;
  if (known) await setSeverity(trx, findingId, severity);
  else {
    await insertFinding(trx, { id: findingId, round_id: roundId, item_id: itemId, day, severity });
  }
  record('finding-severity', { findingId, severity });
  return addFindingEvent(step, context, findingId, { kind: 'opened', note, ...details });
}
