import { z } from 'zod';
import { incidentKinds, registerKinds } from '../register-kinds';

const line = z.string().trim().min(1).max(300);
const bilingualLine = z.strictObject({ zh: line, en: line });

/**
 * One page of the handbook: what to do, what to say and never to say, and whom to tell.
 * Every text in both languages, so that nobody meets an empty page after switching.
 */
export const situationContent = z.strictObject({
  title: z.strictObject({ zh: line.max(40), en: line.max(60) }),
  /** Further words by which it is found, separated by spaces. */
  words: z.strictObject({ zh: z.string().trim().max(120), en: z.string().trim().max(120) }),
  /** What to do, in this order; the register shows the steps as a checklist. */
  steps: z.array(bilingualLine).min(1).max(12),
  say: z.array(bilingualLine).max(8),
  neverSay: z.array(bilingualLine).max(8),
  tell: bilingualLine,
  /** The register where an entry is expected. */
  register: z.enum(registerKinds).nullable(),
  /** Only where the register is that of incidents. */
  incident: z.enum(incidentKinds).nullable(),
});
export type SituationContent = z.infer<typeof situationContent>;

export interface Situation {
  readonly id: string;
  readonly content: SituationContent;
}

type Pair = readonly [zh: string, en: string];

const both = ([zh, en]: Pair) => ({ zh, en });

/** Writes one page of the shipped handbook without repeating the languages' names on every line. */
export function situation(
  id: string,
  page: {
    readonly title: Pair;
    readonly words: Pair;
    readonly steps: readonly Pair[];
    readonly say: readonly Pair[];
    readonly neverSay: readonly Pair[];
    readonly tell: Pair;
    readonly register?: SituationContent['register'];
    readonly incident?: SituationContent['incident'];
  },
): Situation {
  return {
    id,
    content: {
      title: both(page.title),
      words: both(page.words),
      steps: page.steps.map(both),
      say: page.say.map(both),
      neverSay: page.neverSay.map(both),
      tell: both(page.tell),
      register: page.register ?? null,
      incident: page.incident ?? null,
    },
  };
}
