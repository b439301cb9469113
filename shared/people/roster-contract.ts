import { z } from 'zod';
import { day, id, idempotencyKey, instant, nothing, post } from '../fields';
import { command, query } from '../procedure';

/** The supervisor's PIN opens the roster as it opens the settings. */
const planned = {
  access: { 'front-desk': ['supervisor'] },
  settingsOpen: true,
  // The settings stay open for longer with every change.
  changes: ['roster', 'settings'],
} as const;
const cell = z.strictObject({
  ...{ day, staffId: id },
  /** Null for a day off. */
  shift: z.strictObject({ shiftId: id, post }).nullable(),
});

/** Who is to work when, week by week. */
export const rosterProcedures = {
  /** The week that a day is in, from Monday on. */
  readRoster: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['roster', 'people', 'settings', 'days', 'clock'],
    input: z.strictObject({ day: day.optional() }),
    output: z.object({
      ...{ today: day, monday: day },
      days: z.array(z.object({ day, closed: z.boolean() })),
      people: z.array(z.object({ staffId: id, name: z.string(), posts: z.array(post) })),
      entries: z.array(
        z.object({
          ...{ day, staffId: id, shiftId: id, post },
          ...{ fromMs: instant, toMs: instant },
        }),
      ),
      /** How many are planned in the week before. */
      lastWeek: z.number().int(),
    }),
  }),
  /** Plans days of people; what is not named stays. */
  setRoster: command({
    ...planned,
    input: z.strictObject({ idempotencyKey, cells: z.array(cell).min(1).max(500) }),
    output: nothing,
    refusals: ['unknown-person', 'not-their-post', 'unknown-shift', 'day-closed'],
  }),
  /** Where the week has nothing planned for a person yet, as in the week before. */
  copyRosterWeek: command({
    ...planned,
    input: z.strictObject({ idempotencyKey, monday: day }),
    output: z.object({ copied: z.number().int() }),
    refusals: ['roster-empty'],
  }),
} as const;
