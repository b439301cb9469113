import { z } from 'zod';
import { bilingual, day, id, instant, nothing, signOff } from '../fields';
import { query } from '../procedure';
import { closingProcedures } from './closing-contract';
import { findingProcedures } from './finding-contract';
import { itemResult } from './item-result';
import { roundProcedures } from './round-contract';
import { scoreProcedures } from './score-contract';
import { templateProcedures } from './template-contract';

const checklistItem = z.object({
  itemId: id,
  text: bilingual,
  result: itemResult.nullable(),
  note: z.string(),
  observedAtMs: instant.nullable(),
  observedByName: z.string().nullable(),
});

const checklistArea = z.object({
  areaId: id,
  name: bilingual,
  items: z.array(checklistItem),
  /** Passes over applicable items, 0–100; null until every item has a result. */
  score: z.number().nullable(),
});
export type ChecklistArea = z.infer<typeof checklistArea>;

export const cleanlinessContract = {
  ...roundProcedures,
  ...findingProcedures,
  ...scoreProcedures,
  ...templateProcedures,
  /** The end-of-day round of every area, for the day in hand. */
  readChecklist: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['rounds', 'days', 'settings'],
    input: z.strictObject({ day }),
    output: z.object({ areas: z.array(checklistArea), signOff: signOff.nullable() }),
  }),
  /** The day in hand and the earlier ones that nobody has signed off. */
  listDaysToSign: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['days', 'visits', 'rounds', 'clock'],
    input: nothing,
    output: z.object({ today: day, days: z.array(z.object({ day, signedOff: z.boolean() })) }),
  }),
  ...closingProcedures,
} as const;
