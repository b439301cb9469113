import type { RegisterKind } from './register-kinds';

/** What a kind of entry asks for beside what all entries have, in the order of the form. */
export const ownFields = {
  complaint: ['person', 'wish'],
  criticism: ['person', 'wish'],
  incident: ['injury', 'damage'],
  'difficult-guest': ['behaviour'],
  gift: ['thing', 'value', 'giver', 'handedTo'],
  'lost-and-found': ['thing', 'keptAt'],
  question: ['person', 'answerTo'],
  'photo-request': ['organisation', 'purpose'],
  tout: ['organisation', 'behaviour'],
} as const satisfies Record<RegisterKind, readonly string[]>;
export type OwnField = (typeof ownFields)[RegisterKind][number];
export const allOwnFields = [...new Set(Object.values(ownFields).flat())] as readonly OwnField[];

/** What can happen to an entry. It is never deleted: what was written by mistake is voided. */
export const happeningKinds = [
  'opened',
  'noted',
  'ticked',
  'assigned',
  'closed',
  'reviewed',
  'reopened',
  'voided',
] as const;
export type HappeningKind = (typeof happeningKinds)[number];

export const entryStates = ['open', 'closed', 'reviewed', 'voided'] as const;
export type EntryState = (typeof entryStates)[number];

/**
 * What somebody may have begun to say about an entry: what happened since, why it is void, why a
 * picture goes, why its numbers are shown.
 */
export const wordsPurposes = ['course', 'void', 'photo', 'reveal'] as const;
export type WordsPurpose = (typeof wordsPurposes)[number];

/** Where an entry stands after all that happened to it, in the order of recording. */
export function entryState(happenings: readonly HappeningKind[]): EntryState {
  const last = happenings.findLast((kind) => kind in stateAfter);
  return last === undefined ? 'open' : (stateAfter[last] ?? 'open');
}

const stateAfter: Partial<Record<HappeningKind, EntryState>> = {
  opened: 'open',
  reopened: 'open',
  closed: 'closed',
  reviewed: 'reviewed',
  voided: 'voided',
};

/** The states in which something can happen. A review is the supervisor's word on what was closed. */
const mayHappenIn: Record<HappeningKind, readonly EntryState[]> = {
  opened: [],
  noted: ['open', 'closed', 'reviewed'],
  ticked: ['open'],
  assigned: ['open'],
  closed: ['open'],
  reviewed: ['closed'],
  reopened: ['closed', 'reviewed'],
  voided: ['open', 'closed'],
};

/** What needs words: a follow-up, an outcome, why again, why void. */
const needsText: readonly HappeningKind[] = ['noted', 'closed', 'reopened', 'voided'];

/** Why something cannot happen to an entry now; undefined where it can. */
export function refuseHappening(
  state: EntryState,
  next: { readonly kind: HappeningKind; readonly text: string; readonly bySupervisor: boolean },
): 'entry-state' | 'text-needed' | 'supervisor-only' | undefined {
  if (!mayHappenIn[next.kind].includes(state)) return 'entry-state';
  if (next.kind === 'reviewed' && !next.bySupervisor) return 'supervisor-only';
  return needsText.includes(next.kind) && next.text.trim() === '' ? 'text-needed' : undefined;
}

/** Open beyond its time. */
export function isOverdue(
  entry: { readonly state: EntryState; readonly dueAtMs: number },
  nowMs: number,
): boolean {
  return entry.state === 'open' && entry.dueAtMs < nowMs;
}
