import { z } from 'zod';
import { id, idempotencyKey, instant, name, nothing, pin, post } from '../fields';
import { command, query, topics } from '../procedure';

const supervisor = { 'front-desk': ['supervisor'] } as const;
/** A name shows on every screen. */
const onEveryScreen = { access: supervisor, settingsOpen: true, changes: topics } as const;
const posts = z.array(post).min(1).max(7);
const whom = { idempotencyKey, staffId: id };

const colleague = z.object({
  staffId: id,
  name: z.string(),
  posts: z.array(post),
  /** False for one who has left. */
  active: z.boolean(),
  hasPin: z.boolean(),
  /** While too many wrong PINs keep this person out; null otherwise. */
  lockedUntilMs: instant.nullable(),
  onDuty: z.array(post),
});
export type Colleague = z.infer<typeof colleague>;

/** Who works here, kept by the supervisor. */
export const staffProcedures = {
  /** Everybody in roster order, those who have left at the end. */
  listStaff: query({
    access: supervisor,
    reads: ['people'],
    input: nothing,
    output: z.array(colleague),
  }),
  addPerson: command({
    ...onEveryScreen,
    input: z.strictObject({ idempotencyKey, name, posts, pin: pin.optional() }),
    output: z.object({ staffId: id }),
    refusals: ['duplicate-name', 'identity-number', 'weak-pin'],
  }),
  /** Duties at a post that the person no longer has end. */
  changePerson: command({
    ...onEveryScreen,
    input: z.strictObject({ ...whom, name, posts }),
    output: nothing,
    refusals: [
      ...(['unknown-person', 'duplicate-name', 'identity-number'] as const),
      ...(['last-supervisor', 'still-with-guest'] as const),
    ],
  }),
  /** Ends the person's duties and PIN; what they did stays under their name. */
  removePerson: command({
    ...onEveryScreen,
    input: z.strictObject(whom),
    output: nothing,
    refusals: ['unknown-person', 'last-supervisor', 'still-with-guest'],
  }),
  /** Somebody who had left is back, without a PIN. */
  restorePerson: command({
    ...onEveryScreen,
    input: z.strictObject(whom),
    output: nothing,
    refusals: ['unknown-person', 'duplicate-name'],
  }),
  /** The roster from the top; whoever is not named stays behind those who are. */
  orderPeople: command({
    ...onEveryScreen,
    input: z.strictObject({ idempotencyKey, staffIds: z.array(id).max(500) }),
    output: nothing,
    refusals: [],
  }),
  /** A new PIN also lets in who was locked out. */
  setPin: command({
    access: supervisor,
    settingsOpen: true,
    changes: ['people'],
    input: z.strictObject({ ...whom, pin }),
    output: nothing,
    refusals: ['unknown-person', 'weak-pin'],
  }),
  /** Lets somebody try again who typed too many wrong PINs. */
  unlockPin: command({
    access: supervisor,
    settingsOpen: true,
    changes: ['people'],
    input: z.strictObject(whom),
    output: nothing,
    refusals: ['unknown-person'],
  }),
  changeOwnPin: command({
    access: { 'front-desk': 'signed-in' },
    changes: [],
    input: z.strictObject({ idempotencyKey, pin, newPin: pin }),
    output: nothing,
    refusals: ['wrong-pin', 'pin-locked', 'no-pin-set', 'unknown-person', 'weak-pin'],
  }),
} as const;
