import type { CupSight } from './refill';

/** What happened to a cup that is still before its guest, in the order of recording. */
export type CupEvent =
  | { readonly kind: 'suggested' | 'away' | 'back'; readonly atMs: number }
  | { readonly kind: 'seen'; readonly atMs: number; readonly level: CupSight };

/**
 * `look`: worth a look now. `ask`: seen low, its guest is to be asked. `away`: the guest is not at
 * the table. `resting`: nothing to do for now.
 */
export const cupStates = ['look', 'ask', 'away', 'resting'] as const;
export type CupState = (typeof cupStates)[number];

export interface CupStanding {
  readonly state: CupState;
  readonly seen: { readonly level: CupSight; readonly atMs: number } | undefined;
  /** How often it was tapped, so that two fingers do not say one thing twice. */
  readonly taps: number;
}

/**
 * How a cup stands. A suggestion holds until the cup is looked at or its guest goes away; one that
 * was seen at a third or empty is asked about until something else is tapped.
 */
export function cupStanding(events: readonly CupEvent[]): CupStanding {
  let state: CupState = 'resting';
  let seen: CupStanding['seen'];
  let taps = 0;
  for (const event of events) {
    switch (event.kind) {
      case 'suggested':
        if (state === 'resting') state = 'look';
        continue;
      case 'seen':
        seen = { level: event.level, atMs: event.atMs };
        state = isLow(event.level) ? 'ask' : 'resting';
        break;
      case 'away':
        state = 'away';
        break;
      case 'back':
        state = 'resting';
        break;
    }
    taps += 1;
  }
  return { state, seen, taps };
}

export function isLow(level: CupSight): boolean {
  return level === 'one-third' || level === 'empty';
}
