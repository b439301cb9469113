import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import { listStaff } from '../../db/people/staff.queries';
import { listRotationEvents } from '../../db/reception/rotation.queries';
import { readRotationSettings } from '../../db/reception/rotation-order';
import { listTurnsOfDay } from '../../db/reception/visit.queries';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { nextInTurn, type RotationEvent, rotationOrder } from '../../shared/reception/rotation';
import type { UseCase } from '../use-case';

/** The agents on duty, best first, with the figures that the order comes from. */
export const listRotation: UseCase<typeof receptionContract.listRotation> = async ({ db, now }) => {
  const hall = await readHallSettings(db);
  const nowMs = now();
  const events = await listRotationEvents(db);
  const order = rotationOrder(events, await readRotationSettings(db, hall), nowMs);
  const next = nextInTurn(order);
  const staff = await listStaff(db);
  const { day } = await readDayInHand(db, hall, nowMs);
  const turns = await listTurnsOfDay(db, day);
  return order.map((agent) => ({
    agentId: agent.agentId,
    name: staff.find(({ id }) => id === agent.agentId)?.name ?? '',
    state:
      agent.status === 'free' || agent.status === 'with-guest' ? agent.status : ('away' as const),
    balance: Math.round(agent.balance * 100) / 100,
    sinceMs: inStateSince(events, agent.agentId) ?? nowMs,
    isNext: agent === next,
    turnsToday: turns.filter(({ agent_id }) => agent_id === agent.agentId).length,
  }));
};

/** The last event that named the agent began the present state. */
function inStateSince(events: readonly RotationEvent[], agentId: string): number | undefined {
  return events.findLast((event) => 'agentId' in event && event.agentId === agentId)?.atMs;
}
