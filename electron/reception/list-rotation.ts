import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import { listStaffNames } from '../../db/people/staff.queries';
import { readPost } from '../../db/reception/rotation-order';
import { listTurnsOfDay } from '../../db/reception/visit.queries';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { nextInTurn } from '../../shared/reception/rotation';
import type { UseCase } from '../use-case';

/** The agents on duty, best first, with the figures that the order comes from. */
export const listRotation: UseCase<typeof receptionContract.listRotation> = async ({ db, now }) => {
  const hall = await readHallSettings(db);
  const nowMs = now();
  const post = await readPost(db, hall, nowMs);
  const next = nextInTurn(post);
  const names = await listStaffNames(db);
  const { day } = await readDayInHand(db, hall, nowMs);
  const turns = await listTurnsOfDay(db, day);
  return post.map((agent) => {
    const { agentId, status, sinceMs, absenceId, backAtMs } = agent;
    const here = status === 'free' || status === 'with-guest';
    return {
      ...{ agentId, sinceMs, name: names.get(agentId) ?? '' },
      state: here ? status : 'away',
      balance: Math.round(agent.balance * 100) / 100,
      isNext: agent === next,
      turnsToday: turns.filter(({ agent_id }) => agent_id === agentId).length,
      absence: here
        ? null
        : {
            excused: status === 'away-excused',
            absenceId: absenceId ?? null,
            backAtMs: backAtMs ?? null,
          },
      makeUp: agent.makeUp ?? null,
    };
  });
};
