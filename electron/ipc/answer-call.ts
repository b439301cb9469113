import type { Reader } from '../../db/schema';
import { procedureNamed } from '../../shared/contract';
import type { Operator } from '../../shared/people/contract';
import type { Access, CommonRefusal, Topic, WindowKind } from '../../shared/procedure';
import { ok, type Refusal, type Result, refuse } from '../../shared/result';
import type { Handlers } from '../handlers';
import type { UseCaseContext } from '../use-case';
import type { Operators } from './operators';

/** Longest call that is looked at, in characters of JSON: a hand cannot type more. */
const maxInputLength = 200_000;

export interface CallServices {
  readonly db: Reader;
  readonly now: () => number;
  readonly uptimeMs: () => number;
  readonly newId: () => string;
  readonly chainKey: Uint8Array;
  readonly handlers: Handlers;
  readonly operators: Operators;
  /** Told after the commit, never before. */
  readonly changed: (topics: readonly Topic[]) => void;
  readonly logError: (error: unknown, where: string) => void;
}

/**
 * Answers one call of a window that is known to be ours: the contract decides whether this window
 * and whoever is signed in may call it and whether the input is one; then the use case runs. Every
 * way out is a value; what breaks is logged here and leaves as a code, without path or SQL.
 */
export async function answerCall(
  services: CallServices,
  window: WindowKind,
  name: unknown,
  input: unknown,
): Promise<Result<unknown>> {
  const procedure = typeof name === 'string' ? procedureNamed(name) : undefined;
  if (!procedure || typeof name !== 'string') return refuse('unknown-procedure');
  const actor = services.operators.at(window);
  const refusal = accessRefusal(procedure.access[window], actor);
  if (refusal) return refusal;
  const guarded = procedure.kind === 'command' && procedure.settingsOpen === true;
  if (guarded && services.operators.settingsOpenUntilMs(window, services.now()) === null)
    return refuse('settings-locked');
  if (isTooLarge(input)) return refuse('too-large');
  const parsed = procedure.input.safeParse(input);
  if (!parsed.success)
    return refuse('invalid-input', { field: String(parsed.error.issues[0]?.path.join('.')) });
  const context: UseCaseContext = {
    db: services.db,
    now: services.now,
    uptimeMs: services.uptimeMs,
    newId: services.newId,
    chainKey: services.chainKey,
    window,
    actor,
  };
  try {
    const run = handlerNamed(services.handlers, name);
    if (procedure.kind === 'query') {
      // In one transaction, so that no write comes between two of the things that it reads.
      const read = (db: Reader) => run({ ...context, db }, parsed.data);
      const value = procedure.ownTransactions
        ? await run(context, parsed.data)
        : await services.db.transaction().execute(read);
      return ok(procedure.output.parse(value));
    }
    const answer = (await run(context, parsed.data)) as Result<unknown>;
    if (answer.ok && guarded) services.operators.openSettings(window, services.now());
    if (answer.ok && procedure.changes.length > 0) tellWindows(services, procedure.changes);
    return answer;
  } catch (error) {
    services.logError(error, name);
    return refuse(isDiskFull(error) ? 'disk-full' : 'internal-error');
  }
}

/** What is committed is done: a window that cannot be told heals itself, and is no reason to say it failed. */
function tellWindows({ changed, logError }: CallServices, topics: readonly Topic[]): void {
  try {
    changed(topics);
  } catch (error) {
    logError(error, 'notice');
  }
}

function accessRefusal(
  access: Access | undefined,
  actor: Operator | null,
): Refusal<CommonRefusal> | undefined {
  if (access === undefined) return refuse('not-allowed');
  if (access === 'anyone') return undefined;
  if (!actor) return refuse('not-signed-in');
  if (access === 'signed-in' || actor.posts.includes('supervisor')) return undefined;
  return actor.posts.some((post) => access.includes(post)) ? undefined : refuse('not-allowed');
}

function isTooLarge(input: unknown): boolean {
  try {
    return (JSON.stringify(input) ?? '').length > maxInputLength;
  } catch {
    // Cyclic or a BigInt: no contract takes that either.
    return true;
  }
}

function handlerNamed(
  handlers: Handlers,
  name: string,
): (context: UseCaseContext, input: unknown) => Promise<unknown> {
  const [feature = '', verb = ''] = name.split('.');
  const features: Readonly<Record<string, Readonly<Record<string, unknown>>>> = handlers;
  return features[feature]?.[verb] as (context: UseCaseContext, input: unknown) => Promise<unknown>;
}

function isDiskFull(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'SQLITE_FULL' || error.code === 'ENOSPC')
  );
}
