import type { SituationPage } from '../../shared/handbook/contract';
import type { Draft } from '../../shared/registers/contract';
import { tell } from '../lib/bridge';
import { createKeeper } from '../lib/keeper';

/** One that says nothing is not kept: a kind that was only chosen leaves no trace. */
const drafts = createKeeper<Draft>((draftId, draft) =>
  tell('registers.keepDraft', { draftId, draft: isWritten(draft) ? draft : null }),
);

export const { inHand: draftInHand, keep: keepDraft } = drafts;

export function emptyDraft(start: Partial<Draft> = {}): Draft {
  return {
    ...{ kind: 'complaint', incident: null, occurredDay: '', occurredTime: '', place: '' },
    ...{ visitId: null, guestId: null, fromEntryId: null, barReportId: null },
    ...{ what: '', done: '', told: '', own: {}, situationId: null, ticked: [], ownerId: null },
    ...start,
  };
}

/** What is known from where it was begun; a page of the handbook says which register it is. */
export function firstDraft(
  pages: readonly SituationPage[],
  { situationId, start }: { readonly situationId?: string; readonly start?: Partial<Draft> },
): Draft {
  const page = pages.find((each) => each.situationId === situationId);
  if (!page?.content.register) return emptyDraft(start);
  const { register: kind, incident } = page.content;
  return emptyDraft({ ...start, kind, incident, situationId: page.situationId });
}

/** Whether it holds anything that would be missed; a report of the bar is taken up by it. */
export function isWritten(draft: Draft): boolean {
  const { place, what, done, told, own, ticked, barReportId } = draft;
  const texts = [place, what, done, told, ...Object.values(own)];
  return barReportId !== null || ticked.length > 0 || texts.some((text) => text.trim() !== '');
}

/** Entered or thrown away: nothing of it comes back. */
export async function forgetDraft(draftId: string): Promise<void> {
  drafts.forget(draftId);
  await tell('registers.keepDraft', { draftId, draft: null });
}
