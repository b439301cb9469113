import {
  acknowledgeItems,
  findHandoverById,
  listHandoverItems,
  updateHandover,
} from '../../../db/people/handover.queries';
import type { peopleContract } from '../../../shared/people/contract';
import { mayAccept } from '../../../shared/people/handover';
import { ok, refuse } from '../../../shared/result';
import { type UseCase, write } from '../../use-case';
import { checkPin } from '../check-pin';
import { stateOf } from './show-handover';

/** The one who comes accepts, every open item acknowledged; also after the day was closed. */
export const acceptHandover: UseCase<typeof peopleContract.acceptHandover> = async (
  context,
  input,
) => {
  const { staffId } = input;
  const person = await checkPin(context, staffId, input.pin);
  if (!person.ok) return person;
  if (!person.value.posts.some((post) => post === 'reception' || post === 'supervisor'))
    return refuse('not-their-post');
  return write(context, 'people.acceptHandover', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    const row = await findHandoverById(trx, input.handoverId);
    if (!row) return refuse('unknown-handover');
    const itemIds = (await listHandoverItems(trx, row.id)).map(({ item_id }) => item_id);
    const may = mayAccept(
      { state: stateOf(row), handedBy: row.handed_by, itemIds },
      { staffId, acknowledged: input.acknowledged },
    );
    if (may !== 'yes') return refuse(may);
    await acknowledgeItems(trx, row.id, nowMs);
    await updateHandover(trx, row.id, { accepted_by: staffId, accepted_at_ms: nowMs });
    const { id: handoverId, day, shift_id: shiftId } = row;
    const payload = { handoverId, day, shiftId, items: itemIds.length };
    step.record('handover-accepted', payload, { actorId: staffId });
    return ok({});
  });
};
