import type { Bridge, CommandName, Procedures, QueryName } from '../../shared/contract';
import type { AnswerOf, InputOf, OutputOf } from '../../shared/procedure';
import type { Refusal } from '../../shared/result';

declare global {
  interface Window {
    /** Put there by the preload script: the only way out of the page. */
    readonly halldesk: Bridge;
  }
}

/** A query that was refused, as the exception that TanStack Query expects. */
export class QueryRefused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

/** Asks the main process. Throws {@link QueryRefused} where the question is refused. */
export async function ask<Name extends QueryName>(
  name: Name,
  input: InputOf<Procedures[Name]>,
): Promise<OutputOf<Procedures[Name]>> {
  const answer = await window.halldesk.invoke(name, input);
  if (!answer.ok) throw new QueryRefused(answer);
  return answer.value;
}

/** Tells the main process to do something. A refusal comes back as a value. */
export function tell<Name extends CommandName>(
  name: Name,
  input: InputOf<Procedures[Name]>,
): Promise<AnswerOf<Procedures[Name]>> {
  return window.halldesk.invoke(name, input);
}

/** A key for one write: make it when the form opens, make a new one after the write was applied. */
export function newIdempotencyKey(): string {
  return crypto.randomUUID();
}
