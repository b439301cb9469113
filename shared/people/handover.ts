import { countKinds } from '../fields';

export type CountKind = (typeof countKinds)[number];
export type Counts = Readonly<Record<CountKind, number>>;
/** Why a count differs from what the system holds; only for those that differ. */
export type DifferenceWords = Readonly<Partial<Record<CountKind, string | undefined>>>;

export interface CountLine {
  readonly kind: CountKind;
  readonly counted: number;
  readonly expected: number;
  /** Counted less expected: negative where something is missing. */
  readonly difference: number;
  readonly word: string;
}

/** What was counted beside what the system held at that moment, one line a kind. */
export function countLines(
  counted: Counts,
  expected: Counts,
  words: DifferenceWords,
): readonly CountLine[] {
  return countKinds.map((kind) => ({
    ...{ kind, counted: counted[kind], expected: expected[kind] },
    difference: counted[kind] - expected[kind],
    word: counted[kind] === expected[kind] ? '' : (words[kind]?.trim() ?? ''),
  }));
}

/** The differences that still need a word before the shift can be handed over. */
export function unexplained(lines: readonly CountLine[]): readonly CountKind[] {
  return lines.filter(({ difference, word }) => difference !== 0 && word === '').map(kindOf);
}

const kindOf = ({ kind }: CountLine) => kind;

/** Prepared: counted and saved. Handed: signed by the one who goes. Accepted: by the one who comes. */
export type HandoverState = 'prepared' | 'handed' | 'accepted';

/** How far a handover is. */
export function handoverState(handover: {
  readonly handedAtMs: number | null;
  readonly acceptedAtMs: number | null;
}): HandoverState {
  if (handover.acceptedAtMs !== null) return 'accepted';
  return handover.handedAtMs === null ? 'prepared' : 'handed';
}

interface KnownHandover {
  readonly day: string;
  readonly shiftId: string;
  readonly state: HandoverState;
  /** Its day is signed off: what was never handed over then stays so. */
  readonly dayClosed: boolean;
}

/** What nobody has accepted yet. One that was left unsigned on a closed day is over. */
export function isPending({ state, dayClosed }: KnownHandover): boolean {
  return state === 'handed' || (state === 'prepared' && !dayClosed);
}

/**
 * Whether a shift may count for its own handover: not while another one waits to be accepted, and
 * not again once its own is signed.
 */
export function mayCount(
  own: { readonly day: string; readonly shiftId: string },
  known: readonly KnownHandover[],
): 'yes' | 'handover-pending' | 'handover-done' {
  const isOwn = ({ day, shiftId }: KnownHandover) => day === own.day && shiftId === own.shiftId;
  if (known.some((other) => isOwn(other) && other.state !== 'prepared')) return 'handover-done';
  return known.some((other) => !isOwn(other) && isPending(other)) ? 'handover-pending' : 'yes';
}

/**
 * Whether somebody may accept: only what is signed, somebody other than the one who hands over,
 * and with every open item acknowledged.
 */
export function mayAccept(
  handover: {
    readonly state: HandoverState;
    readonly handedBy: string | null;
    readonly itemIds: readonly string[];
  },
  by: { readonly staffId: string; readonly acknowledged: readonly string[] },
): 'yes' | 'handover-not-signed' | 'handover-done' | 'same-person' | 'items-not-acknowledged' {
  if (handover.state === 'prepared') return 'handover-not-signed';
  if (handover.state === 'accepted') return 'handover-done';
  if (handover.handedBy === by.staffId) return 'same-person';
  const seen = new Set(by.acknowledged);
  return handover.itemIds.every((id) => seen.has(id)) ? 'yes' : 'items-not-acknowledged';
}
