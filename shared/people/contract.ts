import { z } from 'zod';
import { id, idempotencyKey, instant, nothing, pin, post } from '../fields';
import { command, query } from '../procedure';
import { appearance } from './appearance';
import { dutyProcedures } from './duty-contract';
import { handoverProcedures } from './handover-contract';
import { rosterProcedures } from './roster-contract';
import { staffProcedures } from './staff-contract';

const person = z.object({
  staffId: id,
  name: z.string(),
  posts: z.array(post),
  hasPin: z.boolean(),
  /** The posts the person is on duty at now. */
  onDuty: z.array(z.object({ post, sinceMs: instant })),
});
export type Person = z.infer<typeof person>;

const operator = z.object({ staffId: id, name: z.string(), posts: z.array(post) });
export type Operator = z.infer<typeof operator>;

export const peopleContract = {
  ...staffProcedures,
  ...dutyProcedures,
  ...rosterProcedures,
  ...handoverProcedures,
  /** Everybody who works here, in roster order. Names and posts only, for the sign-in screen and the duty panel. */
  listPeople: query({
    access: { 'front-desk': 'anyone', bar: 'anyone' },
    reads: ['people', 'operator'],
    input: nothing,
    output: z.array(person),
  }),
  readOperator: query({
    access: { 'front-desk': 'anyone' },
    reads: ['operator', 'people'],
    input: nothing,
    output: operator.nullable(),
  }),
  /** `detail.triesLeft` with `wrong-pin`, `detail.untilMs` with `pin-locked`. */
  signIn: command({
    access: { 'front-desk': 'anyone' },
    changes: ['operator'],
    input: z.strictObject({ staffId: id, pin }),
    output: operator,
    refusals: ['wrong-pin', 'pin-locked', 'no-pin-set', 'unknown-person'],
  }),
  signOut: command({
    access: { 'front-desk': 'anyone' },
    changes: ['operator'],
    input: nothing,
    output: nothing,
    refusals: [],
  }),
  /** From the bar window only the bar post can be taken or left. */
  startDuty: command({
    access: { 'front-desk': ['reception'], bar: 'anyone' },
    changes: ['people', 'rotation', 'bar'],
    input: z.strictObject({ idempotencyKey, staffId: id, post, appearance: appearance.optional() }),
    output: nothing,
    refusals: [
      ...(['unknown-person', 'not-their-post', 'already-on-duty', 'day-closed'] as const),
      'already-on-break',
    ],
  }),
  endDuty: command({
    access: { 'front-desk': ['reception'], bar: 'anyone' },
    changes: ['people', 'rotation', 'bar'],
    input: z.strictObject({ idempotencyKey, staffId: id, post }),
    output: nothing,
    refusals: ['not-on-duty', 'still-with-guest'],
  }),
} as const;
