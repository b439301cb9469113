import { z } from 'zod';
import { measure, roundPurpose } from '../cleanliness-standard';
import {
  bilingual,
  day,
  id,
  idempotencyKey,
  instant,
  note,
  nothing,
  post,
  signOff,
} from '../fields';
import { command, query } from '../procedure';
import { findingDetails, severity, shownState } from './finding-contract';
import { itemResult } from './item-result';

const time = { purpose: roundPurpose, dueAtMs: instant };

const roundSummary = z.object({
  roundId: id,
  inspectorId: id,
  inspectorName: z.string(),
  startedAtMs: instant,
  /** Time spent on it, without pauses and what has run since. */
  activeMs: z.number().int(),
  /** Null while paused and once ended. */
  runningSinceMs: instant.nullable(),
  endedAtMs: instant.nullable(),
  done: z.number().int(),
  total: z.number().int(),
  failed: z.number().int(),
  /** 0–100; null until every item has a result. */
  score: z.number().nullable(),
  /** Ended faster than anybody can look at so many items. */
  tooFast: z.boolean(),
});
export type RoundSummary = z.infer<typeof roundSummary>;

const roundTime = z.object({
  ...time,
  post,
  personName: z.string().nullable(),
  /** How many items are looked at. */
  items: z.number().int(),
  round: roundSummary.nullable(),
});
export type RoundOfDay = z.infer<typeof roundTime>;

const roundItem = z.object({
  itemId: id,
  text: bilingual,
  measure: measure.nullable(),
  critical: z.boolean(),
  result: itemResult.nullable(),
  measured: z.number().int().nullable(),
  note: z.string(),
  observedAtMs: instant.nullable(),
  observedByName: z.string().nullable(),
  /** What keeps the failure until it is put right. */
  finding: z
    .object({
      eventId: z.number().int(),
      ownerId: id,
      ownerName: z.string(),
      dueAtMs: instant,
      severity,
      state: shownState,
      hasPhoto: z.boolean(),
    })
    .nullable(),
});
export type RoundItem = z.infer<typeof roundItem>;

const inspectors = { 'front-desk': ['cleaning', 'reception'] } as const;
const ofRound = z.strictObject({ idempotencyKey, roundId: id });
const dayRefusals = ['day-closed', 'day-not-begun'] as const;
/** `detail.name` says who is on it. */
const roundRefusals = ['unknown-round', 'area-taken', ...dayRefusals] as const;

export const roundProcedures = {
  /** The rounds of every area on a day, made or to be made. */
  listRounds: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['rounds', 'weather', 'days', 'settings', 'clock'],
    input: z.strictObject({ day: day.optional() }),
    output: z.object({
      day,
      areas: z.array(z.object({ areaId: id, name: bilingual, rounds: z.array(roundTime) })),
      signOff: signOff.nullable(),
    }),
  }),
  readRound: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['rounds'],
    input: z.strictObject({ roundId: id }),
    output: z.object({ round: roundSummary, items: z.array(roundItem) }).nullable(),
  }),
  /** Begins a round that is due, or finds the one that somebody has begun. */
  beginRound: command({
    access: inspectors,
    changes: ['rounds'],
    input: z.strictObject({ idempotencyKey, day, areaId: id, ...time }),
    output: z.object({ roundId: id }),
    refusals: ['not-scheduled', 'area-taken', ...dayRefusals],
  }),
  pauseRound: command({
    access: inspectors,
    changes: ['rounds'],
    input: ofRound,
    output: nothing,
    refusals: roundRefusals,
  }),
  /** Goes on with a round, or takes it over from whoever is on it. */
  resumeRound: command({
    access: inspectors,
    changes: ['rounds'],
    input: ofRound,
    output: nothing,
    refusals: ['unknown-round', 'area-taken', ...dayRefusals],
  }),
  /** One item: pass, not applicable, or fail with what is wrong, who puts it right and by when. */
  recordItem: command({
    access: inspectors,
    changes: ['rounds'],
    input: z.strictObject({
      ...{ idempotencyKey, roundId: id, itemId: id, result: itemResult, note },
      /** What was read off: sixths of a level, or a number. A pass may go without. */
      measured: z.number().int().min(0).max(99).nullable().default(null),
      /** With a fail. */
      finding: findingDetails.optional(),
    }),
    output: z.object({ eventId: z.number().int().nullable() }),
    refusals: [
      ...roundRefusals,
      ...(['unknown-item', 'note-needed', 'finding-needed', 'measure-contradicts'] as const),
      ...(['identity-number', 'unknown-person', 'own-fix'] as const),
      ...(['finding-not-open', 'finding-not-fixed'] as const),
    ],
  }),
  /** Passes every item of the round that has no result yet. */
  passRest: command({
    access: inspectors,
    changes: ['rounds'],
    input: ofRound,
    output: z.object({ passed: z.number().int() }),
    refusals: roundRefusals,
  }),
} as const;
