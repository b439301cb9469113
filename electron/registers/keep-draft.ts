import { findDraft, saveDraft } from '../../db/registers/draft.queries';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { registersContract } from '../../shared/registers/contract';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase, write } from '../use-case';

/** Whatever was begun outlives the window and the computer; only its writer gets it back. */
export const keepDraft: UseCase<typeof registersContract.keepDraft> = (context, input) =>
  write(context, 'registers.keepDraft', input.idempotencyKey, async ({ trx, nowMs }) => {
    const { draft } = input;
    if (draft) {
      const texts = [draft.place, draft.what, draft.done, draft.told, ...Object.values(draft.own)];
      if (texts.some(looksLikeIdentityNumber)) return refuse('identity-number');
    }
    await saveDraft(trx, actorId(context), draft && JSON.stringify(draft), nowMs);
    return ok({});
  });

export const readDraft: UseCase<typeof registersContract.readDraft> = async (context) => {
  const kept = await findDraft(context.db, actorId(context));
  // What an older version kept in another shape is not worth a broken form.
  const draft = registersContract.readDraft.output.shape.draft.safeParse(
    kept ? JSON.parse(kept.draft_json) : null,
  );
  return { draft: draft.data ?? null };
};
