import { z } from 'zod';
import { bilingual, day, id, idempotencyKey, instant, nothing, pin, signOff } from '../fields';
import { command, query } from '../procedure';
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

/** What stands between the day and its sign-off. */
export const closingBlocker = z.enum([
  'visits-open',
  'drinks-open',
  'tables-to-clear',
  'areas-not-inspected',
]);
export type ClosingBlocker = z.infer<typeof closingBlocker>;

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
  readClosing: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['rounds', 'visits', 'bar', 'tables', 'days', 'settings'],
    input: z.strictObject({ day }),
    output: z.object({
      blockers: z.array(z.object({ blocker: closingBlocker, count: z.number().int() })),
      signOff: signOff.nullable(),
    }),
  }),
  /** The day in hand and the earlier ones that nobody has signed off. */
  listDaysToSign: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['days', 'visits', 'rounds', 'clock'],
    input: nothing,
    output: z.object({ today: day, days: z.array(z.object({ day, signedOff: z.boolean() })) }),
  }),
  signOffDay: command({
    access: { 'front-desk': ['supervisor'] },
    // The posts of the day are left with it.
    changes: ['days', 'rounds', 'visits', 'bar', 'tables', 'people', 'rotation'],
    input: z.strictObject({ idempotencyKey, day, pin }),
    output: signOff,
    refusals: ['wrong-pin', 'pin-locked', 'closing-blocked', 'day-closed', 'day-not-begun'],
  }),
} as const;
