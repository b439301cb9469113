import { findStaffById } from '../../db/people/staff.queries';
import { readRotationOrder } from '../../db/reception/rotation-order';
import type { Reader } from '../../db/schema';
import type { HallSettings } from '../../shared/hall-settings';
import type { OutputOf } from '../../shared/procedure';
import type { receptionContract } from '../../shared/reception/contract';
import { nextInTurn } from '../../shared/reception/rotation';

export type AgentProposal = NonNullable<OutputOf<typeof receptionContract.readArrival>['proposal']>;

/**
 * Who should look after an arrival: the agent of the guest's last visit if on duty, otherwise the
 * next in turn. Null with no agent on duty.
 */
export async function proposeAgent(
  db: Reader,
  hall: HallSettings,
  nowMs: number,
  previousAgentId: string | null,
): Promise<AgentProposal | null> {
  const order = await readRotationOrder(db, hall, nowMs);
  const previous = order.find(({ agentId }) => agentId === previousAgentId);
  const chosen = previous ?? nextInTurn(order);
  if (!chosen) return null;
  const agent = await findStaffById(db, chosen.agentId);
  return {
    agentId: chosen.agentId,
    agentName: agent?.name ?? '',
    because: previous ? 'previous-agent' : chosen.free ? 'next-in-turn' : 'nobody-free',
  };
}
