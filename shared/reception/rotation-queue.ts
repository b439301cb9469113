import type { AgentStatus, QueueCause } from './rotation-types';

/** A place in the move-to-back queue and how it was come by. */
export interface QueuePlace {
  readonly agentId: string;
  readonly cause: QueueCause;
  readonly sinceMs: number;
  /** The agent's turn came while away with an excuse: it is made up on return. */
  readonly owed: boolean;
}

/** Everybody on duty, first in turn first. */
export type Queue = readonly QueuePlace[];

function without(queue: Queue, agentId: string): QueuePlace[] {
  return queue.filter((place) => place.agentId !== agentId);
}

/** Leaves the queue. */
export function leaveQueue(queue: Queue, agentId: string): Queue {
  return without(queue, agentId);
}

/** Moves to the end; joins there if not in the queue yet. */
export function toBack(queue: Queue, agentId: string, cause: QueueCause, sinceMs: number): Queue {
  return [...without(queue, agentId), { agentId, cause, sinceMs, owed: false }];
}

/** Moves to the front; an agent who is not in the queue stays out. */
export function toFront(queue: Queue, agentId: string, cause: QueueCause, sinceMs: number): Queue {
  const others = without(queue, agentId);
  return others.length === queue.length
    ? queue
    : [{ agentId, cause, sinceMs, owed: false }, ...others];
}

/** An agent is here again: an excused miss is made up at the front. */
export function makeUp(queue: Queue, agentId: string, sinceMs: number): Queue {
  const place = queue.find((candidate) => candidate.agentId === agentId);
  return place?.owed ? toFront(queue, agentId, 'miss-made-up', sinceMs) : queue;
}

/**
 * A counted turn is about to be taken: whoever would have been offered it first but is away has
 * missed it. With an excuse the place is kept and the miss owed; without, the turn is lost and
 * the agent goes to the back. Those behind a free colleague were not yet due and miss nothing.
 */
export function passOverAway(
  queue: Queue,
  takerId: string,
  sinceMs: number,
  statusOf: (agentId: string) => AgentStatus,
): Queue {
  let next = queue;
  for (const place of queue) {
    const status = statusOf(place.agentId);
    if (place.agentId === takerId || status === 'free') break;
    if (status === 'away-unexcused') next = toBack(next, place.agentId, 'turn-missed', sinceMs);
    if (status === 'away-excused') {
      next = next.map((kept) => (kept === place ? { ...place, owed: true } : kept));
    }
  }
  return next;
}
