import type { Draft } from '../../shared/registers/contract';
import { tell } from '../lib/bridge';

/** What this window is writing: newer than what main has, by a letter at most. */
const begun = new Map<string, Draft>();

export const draftInHand = (draftId: string): Draft | undefined => begun.get(draftId);

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

/** Kept at once; letters typed while one is being kept go together with the next. */
export function keepDraft(draftId: string, draft: Draft): void {
  begun.set(draftId, draft);
  if (!waiting.has(draftId)) void send(draftId);
  else waiting.set(draftId, true);
}

/** Entered or thrown away: nothing of it comes back. */
export async function forgetDraft(draftId: string): Promise<void> {
  begun.delete(draftId);
  await tell('registers.keepDraft', { draftId, draft: null });
}

/** Being kept now; true where more was written since. */
const waiting = new Map<string, boolean>();

async function send(draftId: string): Promise<void> {
  const draft = begun.get(draftId);
  if (!draft) return;
  waiting.set(draftId, false);
  try {
    await tell('registers.keepDraft', { draftId, draft });
  } finally {
    const more = waiting.get(draftId);
    waiting.delete(draftId);
    if (more) void send(draftId);
  }
}
