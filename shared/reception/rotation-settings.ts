import type { HallSettings } from '../hall-settings';
import { localTimeOf } from '../time';
import type { RotationSettings } from './rotation-types';

export const defaultRotationSettings: RotationSettings = {
  rule: 'fair-share',
  roster: [],
  oneGuestAtATime: true,
  countsReturning: false,
  countsCover: false,
  countsRelative: false,
  countsOutsideHours: false,
  timeZone: 'Asia/Shanghai',
  dayStartsAtMinute: 240,
};

/** What of the hall's settings the rotation goes by. */
export function rotationSettingsOf(hall: HallSettings): RotationSettings {
  const { countsReturning, countsCover, countsRelative, countsOutsideHours } = hall;
  return {
    rule: hall.rotationRule,
    roster: hall.rotationRoster,
    oneGuestAtATime: hall.oneGuestAtATime,
    ...{ countsReturning, countsCover, countsRelative, countsOutsideHours },
    timeZone: hall.timeZone,
    dayStartsAtMinute: hall.dayStartsAtMinute,
  };
}

/** Before the hall opens or after it closes. A hall that closes at the minute it opens never does. */
export function isOutsideHours(atMs: number, hall: HallSettings): boolean {
  const { opensAtMinute, closesAtMinute, timeZone } = hall;
  const { minute } = localTimeOf(atMs, timeZone);
  return opensAtMinute <= closesAtMinute
    ? opensAtMinute !== closesAtMinute && (minute < opensAtMinute || minute >= closesAtMinute)
    : minute < opensAtMinute && minute >= closesAtMinute;
}

/** What about a reception may keep it from costing a turn. */
export interface Reception {
  readonly returning: boolean;
  /** Served for a colleague who is busy or away. */
  readonly cover: boolean;
  /** A relative or friend of the agent. */
  readonly relative: boolean;
  /** Before or after hours. */
  readonly outsideHours: boolean;
}

/**
 * Whether a reception costs its agent a turn. A first visit always does; a returning guest, a
 * cover, a relative and a guest outside hours only where the hall says so.
 */
export function countsAsTurn(reception: Reception, settings: RotationSettings): boolean {
  return (
    (!reception.returning || settings.countsReturning) &&
    (!reception.cover || settings.countsCover) &&
    (!reception.relative || settings.countsRelative) &&
    (!reception.outsideHours || settings.countsOutsideHours)
  );
}
