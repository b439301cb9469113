import {
  defaultRotationSettings,
  type RankedAgent,
  type RotationSettings,
  rotationOrder,
} from '../../shared/reception/rotation';
import type { HallSettings } from '../../shared/settings/hall-settings';
import { listStaff } from '../people/staff.queries';
import type { Reader } from '../schema';
import { listRotationEvents } from './rotation.queries';

/** The hall's way of rotating, with the agents in roster order. */
export async function readRotationSettings(
  db: Reader,
  hall: HallSettings,
): Promise<RotationSettings> {
  const staff = await listStaff(db);
  return {
    ...defaultRotationSettings,
    rule: hall.rotationRule,
    roster: staff.filter(({ posts }) => posts.includes('agent')).map(({ id }) => id),
    oneGuestAtATime: hall.oneGuestAtATime,
    countsReturning: hall.countsReturning,
    timeZone: hall.timeZone,
    dayStartsAtMinute: hall.dayStartsAtMinute,
  };
}

/** Every agent on duty, best first. */
export async function readRotationOrder(
  db: Reader,
  hall: HallSettings,
  nowMs: number,
): Promise<RankedAgent[]> {
  return rotationOrder(await listRotationEvents(db), await readRotationSettings(db, hall), nowMs);
}
