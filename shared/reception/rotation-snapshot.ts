import { append, type Turn } from './rotation-ledger';
import type { Queue } from './rotation-queue';
import type { AgentState, RotationState } from './rotation-replay';

/** Counts up whenever what a replay keeps, or what it makes of an event, changes. */
const format = 1;

/**
 * A state of the rotation as plain JSON. It does without the lines of the ledger, and of the turns
 * whose guests have left it keeps no more than the order needs: it cannot undo them. A log that
 * goes on to touch such a visit has to be replayed from its beginning.
 */
export interface RotationSnapshot {
  readonly format: number;
  readonly eventCount: number;
  readonly entryCount: number;
  /** `endsAtMs` is null before the first event: JSON knows no infinity. */
  readonly day: { readonly number: number; readonly endsAtMs: number | null };
  readonly agents: readonly (Omit<AgentState, 'guests'> & { readonly guests: readonly string[] })[];
  readonly balances: readonly (readonly [agentId: string, units: number])[];
  readonly queue: Queue;
  /** In the order of the log. */
  readonly turns: readonly Turn[];
}

export function takeSnapshot(state: RotationState): RotationSnapshot {
  const { books, day, queue, eventCount } = state;
  const agents = [...state.agents.values()];
  const onSite = new Set(agents.flatMap(({ guests }) => [...guests]));
  const canBeUndone = ({ visitId }: Turn) => visitId !== undefined && onSite.has(visitId);
  const turns = [...books.turns.values()].flatMap((own) => {
    // One more than is of today or can be undone: it then becomes the last.
    const first = own.findIndex((turn) => turn.day === day.number || canBeUndone(turn));
    return own
      .slice(Math.max(0, (first < 0 ? own.length : first) - 1))
      .map((turn) => (canBeUndone(turn) ? { ...turn, lines: turn.lines.map(bare) } : past(turn)));
  });
  return {
    format,
    eventCount,
    entryCount: books.earlierEntries + books.entries.length,
    day: { ...day, endsAtMs: Number.isFinite(day.endsAtMs) ? day.endsAtMs : null },
    agents: agents.map((agent) => ({ ...agent, guests: [...agent.guests] })),
    balances: [...books.balanceUnits],
    queue,
    turns: turns.sort((one, other) => one.eventIndex - other.eventIndex),
  };
}

const past = ({ agentId, eventIndex, atMs, day }: Turn): Turn => ({
  ...{ agentId, eventIndex, atMs, day },
  lines: [],
});
const bare = ({ agentId, units, clause }: Turn['lines'][number]) => ({ agentId, units, clause });

/** The state that a snapshot was taken of; undefined for one of another format. */
export function restoreSnapshot(snapshot: RotationSnapshot): RotationState | undefined {
  if (snapshot.format !== format) return undefined;
  const { eventCount, entryCount, day, agents, balances, queue } = snapshot;
  const turns = new Map<string, Turn[]>();
  const turnsOfVisit = new Map<string, Turn[]>();
  for (const turn of snapshot.turns) {
    append(turns, turn.agentId, turn);
    if (turn.visitId !== undefined) append(turnsOfVisit, turn.visitId, turn);
  }
  return {
    eventCount,
    day: { number: day.number, endsAtMs: day.endsAtMs ?? Number.NEGATIVE_INFINITY },
    agents: new Map(
      agents.map((agent) => [agent.agentId, { ...agent, guests: new Set(agent.guests) }]),
    ),
    books: {
      earlierEntries: entryCount,
      entries: [],
      balanceUnits: new Map(balances),
      turns,
      turnsOfVisit,
    },
    queue,
  };
}
