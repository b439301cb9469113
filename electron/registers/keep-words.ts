import { deleteWords, saveWords, readWords as wordsOf } from '../../db/registers/draft.queries';
import { findEntryById } from '../../db/registers/entry.queries';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import type { registersContract } from '../../shared/registers/contract';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase } from '../use-case';

/** Keeps what was begun about an entry, as a draft is kept: with every letter, for its writer alone. */
export const keepWords: UseCase<typeof registersContract.keepWords> = async (
  context,
  { entryId, text },
) => {
  const staffId = actorId(context);
  if (text === '') {
    await deleteWords(context.db, staffId, entryId);
    return ok({});
  }
  if (looksLikeIdentityNumber(text)) return refuse('identity-number');
  if (!(await findEntryById(context.db, entryId))) return refuse('unknown-entry');
  await saveWords(context.db, { staff_id: staffId, entry_id: entryId, text });
  return ok({});
};

export const readWords: UseCase<typeof registersContract.readWords> = async (
  context,
  { entryId },
) => {
  const staffId = actorId(context);
  return { staffId, text: await wordsOf(context.db, staffId, entryId) };
};
