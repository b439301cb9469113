import { z } from 'zod';
import { idempotencyKey, instant, nothing } from '../fields';
import { command, query } from '../procedure';

const weatherKind = z.enum(['rain', 'heat']);
export type WeatherKind = z.infer<typeof weatherKind>;

export const weatherProcedures = {
  /** Since when it rains or is hot; null where it does not. */
  readWeather: query({
    access: { 'front-desk': 'signed-in', bar: 'anyone' },
    reads: ['weather'],
    input: nothing,
    output: z.object({
      rainSinceMs: instant.nullable(),
      heatSinceMs: instant.nullable(),
      lastRainEndedAtMs: instant.nullable(),
    }),
  }),
  /** Whoever stands at the desk says so. What is so already stays as it is. */
  setWeather: command({
    access: { 'front-desk': 'signed-in' },
    changes: ['weather'],
    input: z.strictObject({ idempotencyKey, kind: weatherKind, on: z.boolean() }),
    output: nothing,
    refusals: [],
  }),
} as const;
