import type { HallCalendar } from '../time';

/** What happens to the agents' post, in the order in which it was recorded. */
export type RotationEvent =
  | { kind: 'joined'; agentId: string; atMs: number }
  | { kind: 'left'; agentId: string; atMs: number }
  /** Not free; an unexcused absence earns no share either. */
  | {
      kind: 'away';
      agentId: string;
      atMs: number;
      excused: boolean;
      /** The hall's reason for it, and when the agent means to be back; these decide nothing. */
      absenceId?: string;
      backAtMs?: number;
    }
  | { kind: 'back'; agentId: string; atMs: number }
  /** `counts`: this guest costs the agent a turn (normally a first visit dealt by the rotation). */
  | { kind: 'took'; visitId: string; agentId: string; atMs: number; counts: boolean }
  | { kind: 'freed'; visitId: string; agentId: string; atMs: number }
  /** The visit was voided, handed back or invalid: its turn is undone and its agents are free of it. */
  | { kind: 'reversed'; visitId: string; atMs: number; reason: string }
  /** One turn lost, for example for not asking the door questions. */
  | { kind: 'docked'; agentId: string; atMs: number; clause: string };

export type RotationRule = 'fair-share' | 'move-to-back' | 'fewest-today';

export interface RotationSettings extends HallCalendar {
  readonly rule: RotationRule;
  /** The agents' order, which settles what nothing else does; agents not on it come after. */
  readonly roster: readonly string[];
  /** An agent with a guest on site is not offered another. */
  readonly oneGuestAtATime: boolean;
  readonly countsReturning: boolean;
  readonly countsCover: boolean;
  readonly countsRelative: boolean;
  readonly countsOutsideHours: boolean;
}

export type AgentStatus = 'free' | 'with-guest' | 'away-excused' | 'away-unexcused';

/** How an agent came to a place in the move-to-back queue. */
export type QueueCause =
  | 'signed-in'
  | 'turn-taken'
  | 'turn-docked'
  | 'turn-missed'
  | 'miss-made-up'
  | 'turn-returned';

/** Why an agent stands ahead of the next one below (`than`), with the figures that decided it. */
export type RankReason =
  | { kind: 'nobody-behind' }
  | { kind: 'higher-balance'; than: string; balance: number; thanBalance: number }
  /** No `lastTurnAtMs`: has not had a turn yet. */
  | { kind: 'longer-since-turn'; than: string; lastTurnAtMs?: number }
  | { kind: 'queue-place'; than: string; cause: QueueCause; sinceMs: number }
  | { kind: 'fewer-turns-today'; than: string; turns: number; thanTurns: number }
  | { kind: 'longer-waiting'; than: string; sinceMs: number }
  | { kind: 'earlier-in-roster'; than: string };

export interface RankedAgent {
  readonly agentId: string;
  /** Can be given a guest now. */
  readonly free: boolean;
  readonly status: AgentStatus;
  /** Turns owed to the agent (positive) or had in advance (negative). */
  readonly balance: number;
  readonly reason: RankReason;
}

export type LedgerClause =
  | 'share'
  | 'turn'
  | 'share-reversed'
  | 'turn-reversed'
  | 'docked-share'
  | 'docked';

/** One debit or credit. */
export interface LedgerEntry {
  /** Line number, from 1 without gaps. */
  readonly seq: number;
  /** Position in the event log, from 0, of the event that caused the line. */
  readonly eventIndex: number;
  readonly atMs: number;
  readonly agentId: string;
  /** In turns: positive is a credit. */
  readonly amount: number;
  /** In turns, as a whole number of `unitsPerTurn`: adding these up is exact. */
  readonly units: number;
  /** In turns. */
  readonly balanceAfter: number;
  readonly clause: LedgerClause;
  readonly visitId?: string;
  /** The clause of a docking or the reason of a reversal. */
  readonly why?: string;
}
