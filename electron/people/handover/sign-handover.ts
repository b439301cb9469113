import { findSignOff } from '../../../db/cleanliness/day.queries';
import {
  findHandoverById,
  insertHandoverItems,
  updateHandover,
} from '../../../db/people/handover.queries';
import type { HandoverRow } from '../../../db/people/handover.table';
import { listOpenItems } from '../../../db/people/open-items.queries';
import type { Writer } from '../../../db/schema';
import type { peopleContract } from '../../../shared/people/contract';
import { type DifferenceWords, unexplained } from '../../../shared/people/handover';
import { looksLikeIdentityNumber } from '../../../shared/reception/phone';
import { ok, type Result, refuse } from '../../../shared/result';
import { actorId, type UseCase, write } from '../../use-case';
import { checkPin } from '../check-pin';
import { linesOf } from './show-handover';

/** Keeps what was written so far, so that it can be prepared early. */
export const saveHandover: UseCase<typeof peopleContract.saveHandover> = (context, input) =>
  write(context, 'people.saveHandover', input.idempotencyKey, async (step) => {
    const saved = await saveWords(step.trx, input);
    if (!saved.ok) return saved;
    step.record('handover-prepared', { handoverId: input.handoverId });
    return ok({});
  });

/** The one who goes signs: from then on counts, words and open items stay as they are. */
export const signHandover: UseCase<typeof peopleContract.signHandover> = async (context, input) => {
  const staffId = actorId(context);
  const checked = await checkPin(context, staffId, input.pin);
  if (!checked.ok) return checked;
  return write(context, 'people.signHandover', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    const saved = await saveWords(trx, input);
    if (!saved.ok) return saved;
    const row = saved.value;
    if (unexplained(linesOf(row)).length > 0) return refuse('difference-unexplained');
    const items = (await listOpenItems(trx, row.day)).map(({ itemId }) => itemId);
    await insertHandoverItems(trx, row.id, items);
    await updateHandover(trx, row.id, { handed_by: staffId, handed_at_ms: nowMs });
    step.record('handover-signed', {
      handoverId: row.id,
      day: row.day,
      shiftId: row.shift_id,
      items,
    });
    return ok({});
  });
};

/** Writes words and note; gives the handover as it is then. */
async function saveWords(
  trx: Writer,
  input: { handoverId: string; words: DifferenceWords; note: string },
): Promise<
  Result<HandoverRow, 'unknown-handover' | 'handover-done' | 'day-closed' | 'identity-number'>
> {
  const row = await findHandoverById(trx, input.handoverId);
  if (!row) return refuse('unknown-handover');
  if (row.handed_at_ms !== null) return refuse('handover-done');
  if (await findSignOff(trx, row.day)) return refuse('day-closed');
  const texts = [input.note, ...Object.values(input.words)];
  if (texts.some((text) => text !== undefined && looksLikeIdentityNumber(text)))
    return refuse('identity-number');
  const changes = { words_json: JSON.stringify(input.words), note: input.note };
  await updateHandover(trx, row.id, changes);
  return ok({ ...row, ...changes });
}
