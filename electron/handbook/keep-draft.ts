import {
  deleteHandbookDraft,
  listHandbookDrafts,
  saveHandbookDraft,
} from '../../db/handbook/draft.queries';
import type { handbookContract } from '../../shared/handbook/contract';
import { keptDraft } from '../../shared/handbook/draft';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase } from '../use-case';
import { textsIn } from './texts-in';

/**
 * What was begun of a page or a question outlives the window; only its writer gets it back. Not a
 * `write`: it comes with every letter, is no version yet, and the same twice is the same.
 */
export const keepDraft: UseCase<typeof handbookContract.keepDraft> = async (context, { draft }) => {
  if (textsIn(draft.text).some(looksLikeIdentityNumber)) return refuse('identity-number');
  await saveHandbookDraft(context.db, {
    ...{ staff_id: actorId(context), kind: draft.kind, item_id: draft.itemId },
    ...{ base_version: draft.baseVersion, draft_json: JSON.stringify(draft.text) },
    saved_at_ms: context.now(),
  });
  return ok({});
};

/** Throws away what was begun. */
export const dropDraft: UseCase<typeof handbookContract.dropDraft> = async (
  context,
  { kind, itemId },
) => {
  await deleteHandbookDraft(context.db, { staff_id: actorId(context), kind, item_id: itemId });
  return ok({});
};

export const listDrafts: UseCase<typeof handbookContract.listDrafts> = async (context) =>
  (await listHandbookDrafts(context.db, actorId(context))).flatMap((row) => {
    // What an older version kept in another shape is not worth a broken form.
    const draft = keptDraft.safeParse({
      ...{ kind: row.kind, itemId: row.item_id, baseVersion: row.base_version },
      text: JSON.parse(row.draft_json),
    });
    return draft.success ? [{ ...draft.data, savedAtMs: row.saved_at_ms }] : [];
  });
