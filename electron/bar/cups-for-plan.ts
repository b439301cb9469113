import type { CupOnTable } from '../../db/bar/cup-log';
import { defaultRefillSettings, type planTrip, type RefillSettings } from '../../shared/bar/refill';
import type { HallSettings } from '../../shared/hall-settings';
import { minuteMs } from '../../shared/time';

/** The cups on the tables as the plan asks for them. */
export function cupsForPlan(cups: readonly CupOnTable[]): Parameters<typeof planTrip>[0] {
  return cups.map(({ belief, served_at_ms, standing }) => ({
    belief,
    lastSeenAtMs: standing.seen?.atMs ?? served_at_ms,
    ...(standing.state === 'away' && { skip: 'away' as const }),
  }));
}

export function refillSettingsOf({ refillMode, roundMs }: HallSettings): RefillSettings {
  return { ...defaultRefillSettings, refillMode, roundMinutes: roundMs / minuteMs };
}

/** When a walk was last suggested; one that lies ahead was suggested before the clock was set back. */
export function tripBefore(lastTripAtMs: number | undefined, nowMs: number): number | undefined {
  return lastTripAtMs !== undefined && lastTripAtMs <= nowMs ? lastTripAtMs : undefined;
}
