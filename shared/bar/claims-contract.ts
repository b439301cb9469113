import { z } from 'zod';
import { bilingual, cupKind, formOfAddress, id, idempotencyKey, nothing } from '../fields';
import { command, query } from '../procedure';

const atTheBar = { bar: 'anyone', 'front-desk': ['bar'] } as const;
const onCard = z.strictObject({ idempotencyKey, requestId: id, staffId: id });

/** Who is on what at the bar, and what the bar has run out of. */
export const claimProcedures = {
  /** "I'm on it": optional, and handed back by whoever goes off duty. */
  claimRequest: command({
    access: atTheBar,
    changes: ['bar'],
    input: onCard,
    output: nothing,
    refusals: [
      'already-served',
      'guest-has-left',
      'guest-not-seated',
      'unknown-request',
      'already-on-it',
      'bar-person-not-on-duty',
      'day-closed',
    ],
  }),
  /** Takes the "I'm on it" back, as if it had never been tapped. */
  undoClaim: command({
    access: atTheBar,
    changes: ['bar'],
    input: z.strictObject({ idempotencyKey, requestId: id }),
    output: nothing,
    refusals: ['not-claimed', 'unknown-request', 'day-closed'],
  }),
  /** Serving another guest, a refill round for example, or done with it. */
  setBusy: command({
    access: atTheBar,
    changes: ['bar'],
    input: z.strictObject({ idempotencyKey, staffId: id, busy: z.boolean() }),
    output: nothing,
    refusals: ['bar-person-not-on-duty', 'day-closed'],
  }),
  setSoldOut: command({
    access: { bar: 'anyone', 'front-desk': ['bar', 'reception'] },
    changes: ['settings', 'bar'],
    input: z.strictObject({ idempotencyKey, drinkId: id, soldOut: z.boolean() }),
    output: nothing,
    refusals: ['unknown-drink'],
  }),
  /** What there is to order, and for whom. */
  readMenu: query({
    access: { bar: 'anyone', 'front-desk': 'signed-in' },
    reads: ['settings', 'bar', 'visits', 'tables'],
    input: nothing,
    output: z.object({
      drinks: z.array(
        z.object({
          ...{ drinkId: id, name: bilingual, hot: z.boolean(), cup: cupKind },
          soldOut: z.boolean(),
        }),
      ),
      /** Everybody here; the guest's name, never a phone or a plate. */
      parties: z.array(
        z.object({
          visitId: id,
          tableName: z.string().nullable(),
          guestName: z.string(),
          formOfAddress,
          partySize: z.number().int(),
        }),
      ),
    }),
  }),
} as const;
