import { compareIds, workingAgents } from './ownership-agents';
import type { AgentEmployment } from './ownership-types';

/** A guest on the unclaimed board (待认领). */
export interface UnclaimedGuest {
  /** As the verdict said; a later change of settings does not move it. */
  readonly untilMs: number;
  /** The agent who served; missing while nobody has. */
  readonly servedBy?: string;
  readonly claims: readonly { readonly agentId: string; readonly atMs: number }[];
}

export type ClaimOutcome =
  | { readonly kind: 'open'; readonly untilMs: number }
  /** Earliest claim first. */
  | { readonly kind: 'supervisor-decides'; readonly claimants: readonly [string, ...string[]] }
  | { readonly kind: 'server-owns'; readonly agentId: string }
  /** Nobody served, or who served has left the company. */
  | { readonly kind: 'nobody-owns' };

/**
 * What becomes of an unclaimed guest. A claim made before `untilMs` is the supervisor's to decide,
 * also after that time; with none, the board waits until then and the agent who served owns the
 * guest from that instant on. Claims by agents who have left, and by the one who served, change
 * nothing. Claims at the same instant stand by agent id.
 */
export function claimOutcome(
  { untilMs, servedBy, claims }: UnclaimedGuest,
  agents: readonly AgentEmployment[],
  nowMs: number,
): ClaimOutcome {
  const working = workingAgents(agents);
  const inTime = claims
    .filter(({ agentId, atMs }) => atMs < untilMs && agentId !== servedBy && working.has(agentId))
    .sort((one, other) => one.atMs - other.atMs || compareIds(one.agentId, other.agentId));
  const [first, ...others] = new Set(inTime.map(({ agentId }) => agentId));
  if (first !== undefined) return { kind: 'supervisor-decides', claimants: [first, ...others] };
  if (nowMs < untilMs) return { kind: 'open', untilMs };
  return servedBy !== undefined && working.has(servedBy)
    ? { kind: 'server-owns', agentId: servedBy }
    : { kind: 'nobody-owns' };
}
