import { z } from 'zod';
import { formOfAddress, id, instant } from '../fields';

/** Why the rotation stands as it does, in figures: each side puts them into words of its language. */

const than = id;

const rankReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('nobody-behind') }),
  z.object({
    kind: z.literal('higher-balance'),
    than,
    balance: z.number(),
    thanBalance: z.number(),
  }),
  z.object({
    kind: z.literal('longer-since-turn'),
    than,
    lastTurnAtMs: instant.exactOptional(),
  }),
  z.object({
    kind: z.literal('queue-place'),
    than,
    cause: z.enum([
      'signed-in',
      'turn-taken',
      'turn-docked',
      'turn-missed',
      'miss-made-up',
      'turn-returned',
    ]),
    sinceMs: instant,
  }),
  z.object({
    kind: z.literal('fewer-turns-today'),
    than,
    turns: z.number().int(),
    thanTurns: z.number().int(),
  }),
  z.object({ kind: z.literal('longer-waiting'), than, sinceMs: instant }),
  z.object({ kind: z.literal('earlier-in-roster'), than }),
]);

const explainedAgent = z.object({
  agentId: id,
  name: z.string(),
  status: z.enum(['free', 'with-guest', 'away-excused', 'away-unexcused']),
  /** Could be given a guest. */
  free: z.boolean(),
  isNext: z.boolean(),
  /** Turns owed (positive) or had in advance (negative), not rounded. */
  balance: z.number(),
  /** Why the agent stands ahead of the next one in the list. */
  reason: rankReason,
});
export type ExplainedAgent = z.infer<typeof explainedAgent>;

/** The order as it stood at an instant, best first, by the settings in force then. */
export const rotationExplanation = z.object({
  atMs: instant,
  rule: z.enum(['fair-share', 'move-to-back', 'fewest-today']),
  agents: z.array(explainedAgent),
});
export type RotationExplanation = z.infer<typeof rotationExplanation>;

/** The same on paper: with the hall, and when and by whom it was issued. */
export const rotationSlip = rotationExplanation.extend({
  hallName: z.string(),
  timeZone: z.string(),
  issuedAtMs: instant,
  issuedByName: z.string(),
});
export type RotationSlip = z.infer<typeof rotationSlip>;

/** Null for a docking, and where the visit's guest can no longer be named. */
const guest = z.object({ guestName: z.string(), formOfAddress }).nullable();

const ledgerLine = z.object({
  seq: z.number().int(),
  atMs: instant,
  clause: z.enum(['share', 'turn', 'share-reversed', 'turn-reversed', 'docked-share', 'docked']),
  guest,
  /** Whose turn it was that caused the line. */
  turnOfName: z.string(),
  /** In turns; positive is a credit. */
  amount: z.number(),
  balanceAfter: z.number(),
  why: z
    .discriminatedUnion('kind', [
      /** The code of a reversal. */
      z.object({ kind: z.literal('reversal'), code: z.string() }),
      /** The clause of a docking, as it read on that day, and who decided it. */
      z.object({
        kind: z.literal('docking'),
        clause: z.object({ zh: z.string(), en: z.string() }),
        byName: z.string(),
      }),
    ])
    .nullable(),
});
export type LedgerLine = z.infer<typeof ledgerLine>;

/** One agent's debits and credits of one business day up to an instant, in order. */
export const dayLedger = z.object({
  /** The balance that the day began with. */
  openingBalance: z.number(),
  lines: z.array(ledgerLine),
  /** Guests whom the agent had without it costing a turn, and why. */
  uncounted: z.array(
    z.object({
      seq: z.number().int(),
      atMs: instant,
      guest,
      cause: z.enum(['cover', 'cover-ended', 'handed-back', 'relative']),
      /** Whose guest it was, with a cover. */
      ownerName: z.string().nullable(),
    }),
  ),
});
