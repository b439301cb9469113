import { z } from 'zod';
import { id, idempotencyKey, personAtTable, seat } from '../fields';
import { command, query } from '../procedure';

export const maxDrinksOfOneKind = 99;

export const drinkOrder = z.strictObject({
  drinkId: id,
  quantity: z.number().int().min(1).max(maxDrinksOfOneKind),
  /** Whose it is, where somebody said so. */
  seat: seat.optional(),
});

/** An allergy or a wish: one line on the bar's card. */
export const orderNote = z
  .string()
  .trim()
  .max(200)
  .refine((typed) => !typed.includes('\0'));

const order = z.object({ drinks: z.array(drinkOrder), note: z.string() });
const somebody = personAtTable.extend({
  /** What they had last time; of the lead guest without a seat, where it was the party's. */
  usual: order.nullable(),
});
const everywhere = { bar: 'anyone', 'front-desk': ['reception', 'bar'] } as const;

export const orderProcedures = {
  /** What a party waits for, who they are, and what each had last time. */
  readOrder: query({
    access: everywhere,
    reads: ['bar', 'visits', 'settings'],
    input: z.strictObject({ visitId: id }),
    output: z.object({ open: order.nullable(), people: z.array(somebody) }),
  }),
  /** What a known guest had last time, while the guest stands at the desk. */
  readUsual: query({
    access: { 'front-desk': ['reception'] },
    reads: ['bar', 'visits', 'settings'],
    input: z.strictObject({ guestId: id }),
    output: z.object({ usual: order.nullable() }),
  }),
  /**
   * One request a party at a time: while one waits its drinks are replaced and its clock stands;
   * a later order is a new request with a clock of its own.
   */
  orderDrinks: command({
    access: everywhere,
    changes: ['bar', 'visits'],
    input: z.strictObject({
      idempotencyKey,
      visitId: id,
      drinks: z.array(drinkOrder).min(1).max(20),
      note: orderNote,
    }),
    output: z.object({ requestId: id, changed: z.enum(['added', 'replaced']) }),
    refusals: [
      'visit-not-open',
      'unknown-drink',
      'too-many-drinks',
      'drink-sold-out',
      'unknown-seat',
      'identity-number',
      'day-closed',
    ],
  }),
} as const;
