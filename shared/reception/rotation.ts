import { rankAgents } from './rotation-rank';
import { applyRotationEvent, newRotationState, type RotationState } from './rotation-replay';
import type { LedgerEntry, RankedAgent, RotationEvent, RotationSettings } from './rotation-types';

export { unitsPerTurn } from './rotation-ledger';
export {
  countsAsTurn,
  defaultRotationSettings,
  isOutsideHours,
  type Reception,
  rotationSettingsOf,
} from './rotation-settings';
export type {
  LedgerEntry,
  RankedAgent,
  RankReason,
  RotationEvent,
  RotationRule,
  RotationSettings,
} from './rotation-types';

/**
 * Everybody on duty at `atMs`, best first. The next agent is the first that is free; if nobody is
 * free, the first (`nextInTurn`).
 *
 * - `fair-share`: highest balance, then longest since the last turn, then roster.
 * - `move-to-back`: the order of signing in today; a counted or docked turn goes to the back, a
 *   reversed one to the front. Whose turn came while away keeps the place with an excuse and is
 *   put at the front on return; without an excuse the turn is lost.
 * - `fewest-today`: fewest turns today, then longest waiting since signing in or the last turn,
 *   then roster.
 *
 * Events are in the order of recording, and that order decides, never the clock. The order at
 * `atMs` rests on the log up to the last event recorded at or before it: one with a later instant
 * that stands before such an event was recorded earlier by a clock that has been set back since.
 */
export function rotationOrder(
  events: readonly RotationEvent[],
  settings: RotationSettings,
  atMs: number,
): RankedAgent[] {
  return rankAgents(replay(recordedBy(events, atMs), settings), settings, atMs);
}

/** The log as it stood at `atMs`: up to the last event recorded at or before it. */
export function recordedBy(events: readonly RotationEvent[], atMs: number): RotationEvent[] {
  return events.slice(0, events.findLastIndex((event) => event.atMs <= atMs) + 1);
}

/**
 * Every debit and credit, in order. The ledger is the same under every rule, so that a hall that
 * changes its rule keeps its past: at each counted turn every agent who is earning (on duty, and
 * not away without an excuse) is credited 1/n and the one who takes it is debited 1; a reversal
 * posts the stored shares back; a docking moves one turn in equal parts to the others who are
 * earning (to all others if nobody is). Balances sum to exactly 0 in `units`.
 */
export function turnLedger(
  events: readonly RotationEvent[],
  settings: RotationSettings,
): LedgerEntry[] {
  return replay(events, settings).books.entries;
}

/** Who is next: the first that is free, otherwise the first; undefined with nobody on duty. */
export function nextInTurn(order: readonly RankedAgent[]): RankedAgent | undefined {
  return order.find((agent) => agent.free) ?? order[0];
}

function replay(events: readonly RotationEvent[], settings: RotationSettings): RotationState {
  const state = newRotationState();
  for (const event of events) applyRotationEvent(state, event, settings);
  return state;
}
