import { z } from 'zod';
import { templateArea, templateItem } from '../cleanliness-standard';
import { id, idempotencyKey, instant, nothing } from '../fields';
import { command, query } from '../procedure';

const savedItem = templateItem.extend({ itemId: id.optional() });
const savedArea = templateArea.extend({
  areaId: id.optional(),
  items: z.array(savedItem).min(1).max(60),
});

const supervisor = { 'front-desk': ['supervisor'] } as const;

export const templateProcedures = {
  /** The standard as it is now. */
  readTemplate: query({
    access: supervisor,
    reads: ['rounds', 'settings'],
    input: nothing,
    output: z.object({
      version: z.number().int(),
      /** Null for what the hall began with. */
      savedAtMs: instant.nullable(),
      savedByName: z.string().nullable(),
      areas: z.array(savedArea.extend({ areaId: id })),
    }),
  }),
  /** The standard from now on, as a new version; rounds that have begun keep theirs. */
  saveTemplate: command({
    access: supervisor,
    settingsOpen: true,
    changes: ['rounds', 'settings', 'days'],
    input: z.strictObject({ idempotencyKey, areas: z.array(savedArea).min(1).max(40) }),
    output: z.object({ version: z.number().int() }),
    refusals: ['unknown-area', 'unknown-item', 'unknown-person', 'duplicate-name'],
  }),
} as const;
