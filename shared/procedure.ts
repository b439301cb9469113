import type { z } from 'zod';
import type { Result } from './result';

/** The words of which the whole contract between windows and the main process is made. */

export const windowKinds = ['front-desk', 'bar'] as const;
export type WindowKind = (typeof windowKinds)[number];

/** The posts of the hall. What a person may do follows from the posts that the person holds. */
export const posts = [
  'supervisor',
  'reception',
  'bar',
  'agent',
  'greeter',
  'parking',
  'cleaning',
] as const;
export type Post = (typeof posts)[number];

/** What a change may touch. A command names the topics it changes, a query those it reads. */
export const topics = [
  'settings',
  'people',
  'operator',
  'visits',
  'guests',
  'rotation',
  'bar',
  // Cups and ashtrays on the tables: only the bar looks at them.
  'cups',
  'tables',
  'things',
  'rounds',
  'days',
  'handovers',
  'roster',
  'weather',
  'registers',
  // Half-written entries: nobody but their writer sees them.
  'drafts',
  'handbook',
  'quizzes',
  'records',
  'backups',
  'reports',
  'clock',
] as const;
export type Topic = (typeof topics)[number];

/**
 * Who may call from a window: `anyone` who stands there, anybody `signed-in`, or the holders
 * of one of the posts. A supervisor may do what every post may do.
 */
export type Access = 'anyone' | 'signed-in' | readonly Post[];

export type AccessByWindow = Partial<Readonly<Record<WindowKind, Access>>>;

interface Shape<Input extends z.ZodType, Output extends z.ZodType> {
  readonly access: AccessByWindow;
  readonly input: Input;
  readonly output: Output;
}

export interface Query<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType>
  extends Shape<Input, Output> {
  readonly kind: 'query';
  readonly reads: readonly Topic[];
  /** Takes long, so other work comes in between: it opens its own transactions. All others run in one. */
  readonly ownTransactions?: true;
}

export interface Command<
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
  Reason extends string = string,
> extends Shape<Input, Output> {
  readonly kind: 'command';
  readonly changes: readonly Topic[];
  /** Only while the settings are open: a supervisor has given the PIN there a moment ago. */
  readonly settingsOpen?: true;
  /** Why it may be refused; each has a sentence in both languages. */
  readonly refusals: readonly Reason[];
}

export type Procedure = Query | Command;

/** Declares a procedure that only reads. */
export function query<Input extends z.ZodType, Output extends z.ZodType>(
  shape: Omit<Query<Input, Output>, 'kind'>,
): Query<Input, Output> {
  return { kind: 'query', ...shape };
}

/** Declares a procedure that writes. */
export function command<
  Input extends z.ZodType,
  Output extends z.ZodType,
  const Reason extends string,
>(shape: Omit<Command<Input, Output, Reason>, 'kind'>): Command<Input, Output, Reason> {
  return { kind: 'command', ...shape };
}

/** Why any call may be refused before it reaches its use case, or when it breaks there. */
export const commonRefusals = [
  'not-signed-in',
  'not-allowed',
  'settings-locked',
  'invalid-input',
  'too-large',
  'unknown-procedure',
  'disk-full',
  'internal-error',
] as const;
export type CommonRefusal = (typeof commonRefusals)[number];

export type InputOf<P> = P extends { readonly input: infer I extends z.ZodType }
  ? z.input<I>
  : never;
export type ParsedInputOf<P> = P extends { readonly input: infer I extends z.ZodType }
  ? z.output<I>
  : never;
export type OutputOf<P> = P extends { readonly output: infer O extends z.ZodType }
  ? z.output<O>
  : never;
export type ReasonOf<P> = P extends Command<z.ZodType, z.ZodType, infer R> ? R : never;

/** What a window gets back from a call. */
export type AnswerOf<P> = Result<OutputOf<P>, ReasonOf<P> | CommonRefusal>;
