import type { Severity } from '../../shared/cleanliness/finding-contract';

/** What is being said about a failed item, before it is recorded. */
export interface FailDraft {
  readonly note: string;
  readonly measured: number | null;
  readonly ownerId: string | null;
  readonly dueInMs: number;
  readonly severity: Severity;
}

/** By round and item, until it is recorded or taken back: another area or screen loses nothing. */
const drafts = new Map<string, FailDraft>();

const keyOf = (roundId: string, itemId: string) => `${roundId} ${itemId}`;

export const failDraft = (roundId: string, itemId: string) => drafts.get(keyOf(roundId, itemId));

export function keepFailDraft(roundId: string, itemId: string, draft: FailDraft): void {
  drafts.set(keyOf(roundId, itemId), draft);
}

export function dropFailDraft(roundId: string, itemId: string): void {
  drafts.delete(keyOf(roundId, itemId));
}
