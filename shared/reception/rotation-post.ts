import { rankAgents } from './rotation-rank';
import type { RotationState } from './rotation-replay';
import { signInOrder } from './rotation-replay';
import type { RankedAgent, RotationSettings } from './rotation-types';

/** What an agent on duty is doing. */
export interface AgentAtPost {
  /** Since when the status is what it is. */
  readonly sinceMs: number;
  /** Of an agent who is away, as far as it was said. */
  readonly absenceId?: string;
  readonly backAtMs?: number;
  /**
   * A turn that was missed with an excuse is `owed` until the agent is back and then `due` at the
   * front; one that was given back is `due` too. Only a queue knows this: balances need no making up.
   */
  readonly makeUp?: 'owed' | 'due';
}

/** Everybody on duty, best first, as of `atMs`. */
export function agentsAtPost(
  state: RotationState,
  settings: RotationSettings,
  atMs: number,
): (RankedAgent & AgentAtPost)[] {
  const queue = atMs >= state.day.endsAtMs ? signInOrder(state) : state.queue;
  return rankAgents(state, settings, atMs).map((ranked) => {
    const agent = state.agents.get(ranked.agentId);
    const place = queue.find(({ agentId }) => agentId === ranked.agentId);
    const isDue = place?.cause === 'miss-made-up' || place?.cause === 'turn-returned';
    const makeUp = place?.owed ? 'owed' : isDue ? 'due' : undefined;
    return {
      ...ranked,
      sinceMs: agent?.sinceMs ?? atMs,
      ...(agent?.away !== 'no' && agent?.absence),
      ...(settings.rule === 'move-to-back' && makeUp && { makeUp }),
    };
  });
}
