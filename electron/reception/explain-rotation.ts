import { listStaffNames } from '../../db/people/staff.queries';
import { readPastOrder, readRotationOrder } from '../../db/reception/rotation-order';
import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { HallSettings } from '../../shared/hall-settings';
import type { receptionContract } from '../../shared/reception/contract';
import { nextInTurn } from '../../shared/reception/rotation';
import type { RotationExplanation } from '../../shared/reception/rotation-explanation';
import type { UseCase } from '../use-case';

/**
 * The agents on duty at `atMs` (now where it is null or still to come), best first, each with what
 * decided the place. The past is worked out anew from the log, by what was in force then.
 */
export async function explainOrder(
  db: Reader,
  hall: HallSettings,
  nowMs: number,
  atMs: number | null,
): Promise<RotationExplanation> {
  const { rule, order } =
    atMs === null || atMs >= nowMs
      ? { rule: hall.rotationRule, order: await readRotationOrder(db, hall, nowMs) }
      : await readPastOrder(db, atMs);
  const next = nextInTurn(order);
  const names = await listStaffNames(db);
  return {
    atMs: Math.min(atMs ?? nowMs, nowMs),
    rule,
    agents: order.map((agent) => ({
      ...agent,
      name: names.get(agent.agentId) ?? '',
      isNext: agent === next,
    })),
  };
}

export const explainRotation: UseCase<typeof receptionContract.explainRotation> = async (
  { db, now },
  { atMs },
) => explainOrder(db, await readHallSettings(db), now(), atMs);
