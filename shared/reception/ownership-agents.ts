import type { AgentEmployment } from './ownership-types';

/** The agents who work here; whoever is not listed does not. */
export function workingAgents(agents: readonly AgentEmployment[]): ReadonlySet<string> {
  return new Set(
    agents.flatMap(({ agentId, employment }) => (employment === 'works-here' ? agentId : [])),
  );
}

/** By code unit: the same in every language of the PC. */
export function compareIds(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
