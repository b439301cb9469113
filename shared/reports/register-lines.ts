import { z } from 'zod';
import { instant } from '../fields';
import { entryStates } from '../register-entry';
import { registerKinds } from '../register-kinds';

/** One entry of the registers as a report tells it, without what is personal to the guest. */
export const registerLine = z.object({
  number: z.number().int(),
  kind: z.enum(registerKinds),
  occurredAtMs: instant,
  /** When it was written, where that was later than it happened. */
  recordedAtMs: instant.nullable(),
  /** Entered on a day before, and here because it was settled or is overdue. */
  earlier: z.boolean().default(false),
  place: z.string(),
  what: z.string(),
  ownerName: z.string(),
  state: z.enum(entryStates),
  overdue: z.boolean(),
  /** What it came to in the end. */
  outcome: z.string(),
});
export type RegisterLine = z.infer<typeof registerLine>;
