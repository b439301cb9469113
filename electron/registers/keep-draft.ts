import { deleteDraft, listDrafts as drafts, saveDraft } from '../../db/registers/draft.queries';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { draft as draftShape, type registersContract } from '../../shared/registers/contract';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase } from '../use-case';

/**
 * Whatever was begun outlives the window and the computer; only its writer gets it back. Not a
 * `write`: it comes with every letter, is no record yet, and the same twice is the same.
 */
export const keepDraft: UseCase<typeof registersContract.keepDraft> = async (
  context,
  { draftId, draft },
) => {
  const staffId = actorId(context);
  if (draft === null) {
    await deleteDraft(context.db, staffId, draftId);
    return ok({});
  }
  const texts = [draft.place, draft.what, draft.done, draft.told, ...Object.values(draft.own)];
  if (texts.some(looksLikeIdentityNumber)) return refuse('identity-number');
  await saveDraft(context.db, {
    ...{ id: draftId, staff_id: staffId, draft_json: JSON.stringify(draft) },
    saved_at_ms: context.now(),
  });
  return ok({});
};

export const listDrafts: UseCase<typeof registersContract.listDrafts> = async (context) =>
  (await drafts(context.db, actorId(context))).flatMap(({ id, draft_json, saved_at_ms }) => {
    // What an older version kept in another shape is not worth a broken form.
    const draft = draftShape.safeParse(JSON.parse(draft_json));
    return draft.success ? [{ draftId: id, savedAtMs: saved_at_ms, draft: draft.data }] : [];
  });
