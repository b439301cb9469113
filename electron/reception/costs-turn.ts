import type { HallSettings } from '../../shared/hall-settings';
import {
  countsAsTurn,
  isOutsideHours,
  type Reception,
  rotationSettingsOf,
} from '../../shared/reception/rotation';

/** Whether a reception that began at an instant costs its agent a turn in this hall. */
export function costsTurn(
  hall: HallSettings,
  atMs: number,
  what: Partial<Omit<Reception, 'outsideHours'>>,
): boolean {
  return countsAsTurn(
    {
      ...{ returning: false, cover: false, relative: false, ...what },
      outsideHours: isOutsideHours(atMs, hall),
    },
    rotationSettingsOf(hall),
  );
}
