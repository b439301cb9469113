import { type KeptDraft, newItem } from '../../shared/handbook/draft';
import { tell } from '../lib/bridge';
import { createKeeper } from '../lib/keeper';

type Kind = KeptDraft['kind'];

const keep = (_id: string, draft: KeptDraft) => tell('handbook.keepDraft', { draft });

/** What was begun and neither saved nor thrown away, by person and item. */
export const situationDrafts = createKeeper<Extract<KeptDraft, { kind: 'situation' }>>(keep);
export const questionDrafts = createKeeper<Extract<KeptDraft, { kind: 'question' }>>(keep);
const keepers = { situation: situationDrafts, question: questionDrafts };

export const draftId = (staffId: string, itemId: string = newItem) => `${staffId} ${itemId}`;

/** Saved or thrown away: nothing of it comes back. */
export async function forgetDraft(kind: Kind, staffId: string, itemId: string): Promise<void> {
  keepers[kind].forget(draftId(staffId, itemId));
  await tell('handbook.dropDraft', { kind, itemId });
}
