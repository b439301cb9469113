import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import { listStaff } from '../../db/people/staff.queries';
import { findLastRotationEventMs } from '../../db/reception/rotation.queries';
import { readRotationOrder } from '../../db/reception/rotation-order';
import { listTurnsOfDay } from '../../db/reception/visit.queries';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { RotationLine, receptionContract } from '../../shared/reception/contract';
import { nextInTurn } from '../../shared/reception/rotation';
import type { UseCase } from '../use-case';

/** The agents on duty, best first, with the figures that the order comes from. */
export const listRotation: UseCase<typeof receptionContract.listRotation> = async ({ db, now }) => {
  const hall = await readHallSettings(db);
  const nowMs = now();
  const order = await readRotationOrder(db, hall, nowMs);
  const next = nextInTurn(order);
  const staff = await listStaff(db);
  const { day } = await readDayInHand(db, hall, nowMs);
  const turns = await listTurnsOfDay(db, day);
  const lines: RotationLine[] = [];
  for (const agent of order) {
    lines.push({
      agentId: agent.agentId,
      name: staff.find(({ id }) => id === agent.agentId)?.name ?? '',
      state: agent.status === 'free' || agent.status === 'with-guest' ? agent.status : 'away',
      balance: Math.round(agent.balance * 100) / 100,
      sinceMs: (await findLastRotationEventMs(db, agent.agentId)) ?? nowMs,
      isNext: agent === next,
      turnsToday: turns.filter(({ agent_id }) => agent_id === agent.agentId).length,
    });
  }
  return lines;
};
