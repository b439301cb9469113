import { type Turn, unitsPerTurn } from './rotation-ledger';
import type { QueuePlace } from './rotation-queue';
import {
  type AgentState,
  isFree,
  type RotationState,
  signInOrder,
  statusOf,
} from './rotation-replay';
import type { RankedAgent, RankReason, RotationRule, RotationSettings } from './rotation-types';

/** All that decides an agent's place. */
interface Standing {
  readonly agent: AgentState;
  readonly balanceUnits: number;
  readonly lastTurn: Turn | undefined;
  readonly turnsToday: number;
  /** Signing in or the last turn, whichever came later. */
  readonly waitingSince: { readonly eventIndex: number; readonly atMs: number };
  readonly queueIndex: number;
  readonly queuePlace: QueuePlace | undefined;
  readonly rosterIndex: number;
}

/** One thing to compare: the smaller key goes first, and says why. */
interface Criterion {
  key(standing: Standing): number;
  reason(ahead: Standing, behind: Standing, than: string): RankReason;
}

const balance: Criterion = {
  key: ({ balanceUnits }) => -balanceUnits,
  reason: (ahead, behind, than) => ({
    kind: 'higher-balance',
    than,
    balance: ahead.balanceUnits / unitsPerTurn,
    thanBalance: behind.balanceUnits / unitsPerTurn,
  }),
};

// By place in the log, not by clock: a clock set back must not make a turn look older.
const sinceTurn: Criterion = {
  key: ({ lastTurn }) => lastTurn?.eventIndex ?? -1,
  reason: ({ lastTurn }, _behind, than) => ({
    kind: 'longer-since-turn',
    than,
    ...(lastTurn && { lastTurnAtMs: lastTurn.atMs }),
  }),
};

const queuePlace: Criterion = {
  key: ({ queueIndex }) => queueIndex,
  reason: ({ queuePlace: place, agent }, _behind, than) => ({
    kind: 'queue-place',
    than,
    cause: place?.cause ?? 'signed-in',
    sinceMs: place?.sinceMs ?? agent.joined.atMs,
  }),
};

const turnsToday: Criterion = {
  key: (standing) => standing.turnsToday,
  reason: (ahead, behind, than) => ({
    kind: 'fewer-turns-today',
    than,
    turns: ahead.turnsToday,
    thanTurns: behind.turnsToday,
  }),
};

const waiting: Criterion = {
  key: ({ waitingSince }) => waitingSince.eventIndex,
  reason: ({ waitingSince }, _behind, than) => ({
    kind: 'longer-waiting',
    than,
    sinceMs: waitingSince.atMs,
  }),
};

const roster: Criterion = {
  key: ({ rosterIndex }) => rosterIndex,
  reason: (_ahead, _behind, than) => ({ kind: 'earlier-in-roster', than }),
};

const criteriaOf: Record<RotationRule, readonly Criterion[]> = {
  'fair-share': [balance, sinceTurn, roster],
  'move-to-back': [queuePlace],
  'fewest-today': [turnsToday, waiting, roster],
};

/** Everybody on duty, best first, as of `atMs` (which only decides whether a new day has begun). */
export function rankAgents(
  state: RotationState,
  settings: RotationSettings,
  atMs: number,
): RankedAgent[] {
  const criteria = criteriaOf[settings.rule];
  const deciding = (one: Standing, other: Standing) =>
    criteria.find(({ key }) => key(one) !== key(other));
  const standings = standingsOf(state, settings, atMs).sort((one, other) => {
    const key = deciding(one, other)?.key;
    return key ? key(one) - key(other) : 0;
  });
  return standings.map((standing, index) => {
    const { agent, balanceUnits } = standing;
    const behind = standings[index + 1];
    const reason = behind && deciding(standing, behind);
    return {
      agentId: agent.agentId,
      free: isFree(agent, settings),
      status: statusOf(agent),
      balance: balanceUnits / unitsPerTurn,
      reason: reason
        ? reason.reason(standing, behind, behind.agent.agentId)
        : { kind: 'nobody-behind' },
    };
  });
}

function standingsOf(state: RotationState, settings: RotationSettings, atMs: number): Standing[] {
  const isNewDay = atMs >= state.day.endsAtMs;
  const queue = isNewDay ? signInOrder(state) : state.queue;
  const today = isNewDay ? undefined : state.day.number;
  const queueIndex = new Map(queue.map(({ agentId }, index) => [agentId, index]));
  const rosterIndex = new Map(settings.roster.map((agentId, index) => [agentId, index]));
  return [...state.agents.values()].flatMap((agent, appearance) => {
    if (!agent.onDuty) return [];
    const { agentId, joined } = agent;
    const turns = state.books.turns.get(agentId) ?? [];
    const lastTurn = turns.at(-1);
    const firstToday = turns.findLastIndex((turn) => turn.day !== today) + 1;
    const place = queueIndex.get(agentId) ?? queue.length;
    return {
      agent,
      balanceUnits: state.books.balanceUnits.get(agentId) ?? 0,
      lastTurn,
      turnsToday: turns.length - firstToday,
      waitingSince: lastTurn && lastTurn.eventIndex > joined.eventIndex ? lastTurn : joined,
      queueIndex: place,
      queuePlace: queue[place],
      rosterIndex: rosterIndex.get(agentId) ?? settings.roster.length + appearance,
    };
  });
}
