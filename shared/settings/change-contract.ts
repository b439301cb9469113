import { z } from 'zod';
import { id, idempotencyKey, instant, name, nothing, pin } from '../fields';
import { hallSettings } from '../hall-settings';
import { command, query, topics } from '../procedure';

const supervisor = { 'front-desk': ['supervisor'] } as const;
const { shape } = hallSettings.partial();

/** How the settings are opened, changed and looked back on. */
export const changeProcedures = {
  /** The supervisor's PIN opens the settings for a few minutes; each change keeps them open. */
  openSettings: command({
    access: supervisor,
    changes: ['operator'],
    input: z.strictObject({ pin }),
    output: nothing,
    refusals: ['wrong-pin', 'pin-locked', 'no-pin-set', 'unknown-person'],
  }),
  closeSettings: command({
    access: supervisor,
    changes: ['operator'],
    input: nothing,
    output: nothing,
    refusals: [],
  }),
  readSettingsLock: query({
    access: supervisor,
    reads: ['operator', 'settings', 'people', 'tables'],
    input: nothing,
    output: z.object({
      /** Null while they are locked. */
      openUntilMs: instant.nullable(),
      /** Since something was recorded, its days and hours hang on the zone. */
      zoneFixed: z.boolean(),
    }),
  }),
  /** Only the settings that are given. A setting may show anywhere, so every screen asks again. */
  changeSettings: command({
    access: supervisor,
    settingsOpen: true,
    changes: topics,
    input: z.strictObject({
      idempotencyKey,
      changes: z.strictObject({ ...shape, hallName: name.optional() }),
    }),
    output: nothing,
    refusals: ['identity-number', 'zone-fixed', 'day-would-change', 'same-shift-start'],
  }),
  /** The newest first. */
  listSettingChanges: query({
    access: supervisor,
    reads: ['settings'],
    input: nothing,
    output: z.array(
      z.object({
        changeId: z.number().int(),
        setting: id,
        before: z.unknown(),
        after: z.unknown(),
        changedAtMs: instant,
        /** Null where nobody was signed in. */
        changedByName: z.string().nullable(),
      }),
    ),
  }),
} as const;
