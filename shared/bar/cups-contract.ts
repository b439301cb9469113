import { z } from 'zod';
import {
  bilingual,
  cupKind,
  formOfAddress,
  id,
  idempotencyKey,
  instant,
  nothing,
  personAtTable,
} from '../fields';
import { command, query } from '../procedure';
import { ashtrayCeiling } from './ashtray';
import { cupStates } from './cup-state';
import { readinessPoints } from './readiness';

const cupSight = z.enum(['full', 'two-thirds', 'one-third', 'empty', 'plenty']);
const cupTap = z.enum([...cupSight.options, 'refilled', 'declined', 'away', 'back']);
export type CupTap = z.infer<typeof cupTap>;

const tableCup = z.object({
  cupId: id,
  drink: bilingual,
  /** Whose it is, where that is known. */
  person: personAtTable.nullable(),
  servedAtMs: instant,
  state: z.enum(cupStates),
  seen: z.object({ level: cupSight, atMs: instant }).nullable(),
  /** How often it was tapped; sent back with a tap, so that two fingers do not say one thing twice. */
  taps: z.number().int(),
});
export type TableCup = z.infer<typeof tableCup>;

const cupTable = z.object({
  visitId: id,
  tableName: z.string().nullable(),
  /** The lead guest's name; never a phone or a plate. */
  guestName: z.string(),
  formOfAddress,
  cups: z.array(tableCup).min(1),
});
export type CupTable = z.infer<typeof cupTable>;

const butts = z.number().int().min(0).max(ashtrayCeiling);
const ashtray = z.object({ tableId: id, visitId: id, tableName: z.string(), butts });
export type Ashtray = z.infer<typeof ashtray>;

const undoable = { staffName: z.string(), atMs: instant, undoUntilMs: instant };
const recentTap = z.discriminatedUnion('of', [
  z.object({
    of: z.literal('cups'),
    tapId: id,
    tap: cupTap,
    tableName: z.string().nullable(),
    /** One for each cup that it was about. */
    drinks: z.array(bilingual).min(1),
    ...undoable,
  }),
  z.object({
    of: z.literal('ashtray'),
    tapId: id,
    /** 0: it was changed. */
    butts,
    tableName: z.string(),
    ...undoable,
  }),
  z.object({
    of: z.literal('ready'),
    tableId: id,
    point: z.enum(readinessPoints),
    tableName: z.string(),
    ...undoable,
  }),
]);
export type RecentTap = z.infer<typeof recentTap>;

const chance = z.number().min(0).max(1);
const learnedDrink = z.object({
  drinkId: id,
  name: bilingual,
  hot: z.boolean(),
  cup: cupKind,
  /** Minutes from served until a third is left, for one cup in ten, in two and nine in ten. */
  thirdMinutes: z.object({ p10: z.number(), p50: z.number(), p90: z.number() }),
  /** Cups that were looked at, and how often; how many of the looks saw a third or less. */
  cups: z.number().int(),
  looks: z.number().int(),
  low: z.number().int(),
  /** How many of the looks had been expected to see that. */
  expectedLow: z.number(),
});
export type LearnedDrink = z.infer<typeof learnedDrink>;

/** Looks before which "a third or less" had been held this likely. */
const band = z.object({
  from: chance,
  to: chance,
  looks: z.number().int(),
  low: z.number().int(),
  meanChance: chance.nullable(),
});
export type CalibrationBand = z.infer<typeof band>;

const atTheBar = { bar: 'anyone', 'front-desk': ['bar'] } as const;

export const cupProcedures = {
  /** The cups and ashtrays of the guests who are here, and what was tapped just now. */
  readTables: query({
    access: atTheBar,
    reads: ['cups', 'bar', 'tables', 'visits', 'people', 'settings', 'clock'],
    input: nothing,
    output: z.object({
      /** In walking order. */
      tables: z.array(cupTable),
      ashtrays: z.array(ashtray),
      /** The newest first; each can be undone. */
      recentTaps: z.array(recentTap),
      /** When a walk is likely to be suggested next; null while there is nothing to look at. */
      nextLookAtMs: instant.nullable(),
    }),
  }),
  /** One tap about one cup, or about those of a table. Cups that were tapped meanwhile are left out. */
  tapCups: command({
    access: atTheBar,
    changes: ['cups'],
    input: z.strictObject({
      idempotencyKey,
      staffId: id,
      cups: z
        .array(z.strictObject({ cupId: id, taps: z.number().int().min(0) }))
        .min(1)
        .max(200),
      tap: cupTap,
    }),
    output: z.object({ tapId: id, undoUntilMs: instant }),
    refusals: ['cup-gone', 'cup-tapped-since', 'bar-person-not-on-duty'],
  }),
  tapAshtray: command({
    access: atTheBar,
    changes: ['cups'],
    input: z.strictObject({ idempotencyKey, staffId: id, tableId: id, butts }),
    output: z.object({ tapId: id, undoUntilMs: instant }),
    refusals: ['no-ashtray', 'bar-person-not-on-duty'],
  }),
  undoTap: command({
    access: atTheBar,
    changes: ['cups'],
    input: z.strictObject({ idempotencyKey, tapId: id }),
    output: nothing,
    refusals: ['unknown-tap', 'already-undone', 'undo-too-late', 'guest-has-left', 'tapped-since'],
  }),
  /** Ticks points of a table that waits, or takes ticks back; with the fourth it is free again. */
  tickReadiness: command({
    access: { bar: 'anyone', 'front-desk': ['bar', 'reception'] },
    changes: ['tables', 'bar'],
    input: z.strictObject({
      idempotencyKey,
      staffId: id,
      tableId: id,
      points: z.array(z.enum(readinessPoints)).min(1).max(readinessPoints.length),
      ticked: z.boolean(),
    }),
    output: z.object({ ready: z.boolean() }),
    refusals: ['table-not-waiting', 'bar-person-not-on-duty'],
  }),
  /** What the hall has learned of how fast its guests drink, and how well it judges. */
  readLearned: query({
    access: { 'front-desk': ['bar'] },
    reads: ['cups', 'bar', 'visits', 'settings'],
    input: nothing,
    output: z.object({
      /** So many days back the looks are counted. */
      days: z.number().int(),
      drinks: z.array(learnedDrink),
      bands: z.array(band),
    }),
  }),
} as const;
