import { findLastRainEnd, listOpenSpells } from '../../db/reception/weather.queries';
import type { receptionContract } from '../../shared/reception/contract';
import type { WeatherKind } from '../../shared/reception/weather-contract';
import type { UseCase } from '../use-case';

/** The weather as the desk last tapped it. */
export const readWeather: UseCase<typeof receptionContract.readWeather> = async ({ db }) => {
  const open = await listOpenSpells(db);
  const since = (kind: WeatherKind) =>
    open.find((spell) => spell.kind === kind)?.started_at_ms ?? null;
  return {
    rainSinceMs: since('rain'),
    heatSinceMs: since('heat'),
    lastRainEndedAtMs: (await findLastRainEnd(db)) ?? null,
  };
};
