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
