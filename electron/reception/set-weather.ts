import {
  endWeatherSpell,
  insertWeatherSpell,
  listOpenSpells,
} from '../../db/reception/weather.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { ok } from '../../shared/result';
import { actorId, type UseCase, write } from '../use-case';

/** Rain or heat begins or ends. Two windows that tap the same make one change. */
export const setWeather: UseCase<typeof receptionContract.setWeather> = (
  context,
  { idempotencyKey, kind, on },
) =>
  write(context, 'reception.setWeather', idempotencyKey, async ({ trx, nowMs, record }) => {
    const by = actorId(context);
    const open = (await listOpenSpells(trx)).find((spell) => spell.kind === kind);
    if (on === (open !== undefined)) return ok({});
    if (open) {
      // A clock that was set back must not end the rain before it began.
      const atMs = Math.max(nowMs, open.started_at_ms);
      await endWeatherSpell(trx, open.id, { atMs, by });
    } else {
      await insertWeatherSpell(trx, { kind, startedAtMs: nowMs, startedBy: by });
    }
    record(on ? 'weather-began' : 'weather-ended', { kind });
    return ok({});
  });
