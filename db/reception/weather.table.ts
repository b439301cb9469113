import type { Generated } from 'kysely';
import type { WeatherKind } from '../../shared/reception/weather-contract';

/** A time of rain or heat, open while it lasts. */
export interface WeatherSpellTable {
  readonly id: Generated<number>;
  readonly kind: WeatherKind;
  readonly started_at_ms: number;
  readonly started_by: string;
  ended_at_ms: number | null;
  ended_by: string | null;
}
