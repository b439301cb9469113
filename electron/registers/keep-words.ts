import { deleteWords, saveWords, readWords as wordsOf } from '../../db/registers/draft.queries';
import { findEntryById } from '../../db/registers/entry.queries';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import type { registersContract } from '../../shared/registers/contract';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase } from '../use-case';

/** Keeps what was begun about an entry, as a draft is kept: with every letter, for its writer alone. */
export const keepWords: UseCase<typeof registersContract.keepWords> = async (
  context,
  { entryId, purpose, text },
) => {
  const words = { staffId: actorId(context), entryId, purpose };
  if (text === '') {
    await deleteWords(context.db, words);
    return ok({});
  }
  if (looksLikeIdentityNumber(text)) return refuse('identity-number');
  if (!(await findEntryById(context.db, entryId))) return refuse('unknown-entry');
  await saveWords(context.db, words, text);
  return ok({});
};

export const readWords: UseCase<typeof registersContract.readWords> = async (
  context,
  { entryId, purpose },
) => {
  const staffId = actorId(context);
  return { staffId, text: await wordsOf(context.db, { staffId, entryId, purpose }) };
};
