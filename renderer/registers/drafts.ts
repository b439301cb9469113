import type { Draft } from '../../shared/registers/contract';
import { tell } from '../lib/bridge';
import { createKeeper } from '../lib/keeper';

const drafts = createKeeper<Draft>((draftId, draft) =>
  tell('registers.keepDraft', { draftId, draft }),
);

export const { inHand: draftInHand, keep: keepDraft } = drafts;

export function emptyDraft(start: Partial<Draft> = {}): Draft {
  return {
    ...{ kind: 'complaint', incident: null, occurredDay: '', occurredTime: '', place: '' },
    ...{ visitId: null, guestId: null, what: '', done: '', told: '', own: {} },
    ...{ situationId: null, ticked: [], ownerId: null },
    ...start,
  };
}

/** Whether it holds anything that would be missed. */
export function isWritten({ place, what, done, told, own, ticked }: Draft): boolean {
  const texts = [place, what, done, told, ...Object.values(own)];
  return ticked.length > 0 || texts.some((text) => text.trim() !== '');
}

/** Entered or thrown away: nothing of it comes back. */
export async function forgetDraft(draftId: string): Promise<void> {
  drafts.forget(draftId);
  await tell('registers.keepDraft', { draftId, draft: null });
}
