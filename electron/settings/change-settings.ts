import { isAnythingRecorded, writeSettings } from '../../db/settings/setting.queries';
import type { HallSettings } from '../../shared/hall-settings';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import type { settingsContract } from '../../shared/settings/contract';
import { businessDayOf } from '../../shared/time';
import { actorId, type UseCase, write } from '../use-case';

/**
 * Changes the settings that are given. Nothing recorded is touched: the zone stays once days hang
 * on it, and the day must not begin at an hour that would put this moment into another day.
 */
export const changeSettings: UseCase<typeof settingsContract.changeSettings> = (context, input) =>
  write(context, 'settings.changeSettings', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall } = step;
    const changes = given(input.changes);
    const next = { ...hall, ...changes };
    if (looksLikeIdentityNumber(next.hallName)) return refuse('identity-number');
    const starts = next.shifts.map(({ startsAtMinute }) => startsAtMinute);
    if (new Set(starts).size < starts.length) return refuse('same-shift-start');
    if (await isAnythingRecorded(trx)) {
      if (next.timeZone !== hall.timeZone) return refuse('zone-fixed');
      if (businessDayOf(nowMs, next) !== businessDayOf(nowMs, hall)) {
        return refuse('day-would-change');
      }
    }
    await writeSettings(trx, changes, { staffId: actorId(context), atMs: nowMs });
    step.record('settings-changed', { keys: Object.keys(changes) });
    return ok({});
  });

/** What is there but undefined is not given. */
function given(changes: { [Key in keyof HallSettings]?: HallSettings[Key] | undefined }) {
  const entries = Object.entries(changes).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Partial<HallSettings>;
}
