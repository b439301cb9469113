import { type DayInHand, readDayInHand } from '../db/cleanliness/day-in-hand';
import type { Reader, Writer } from '../db/schema';
import { readHallSettings } from '../db/settings/setting.queries';
import { findAppliedWrite, insertAppliedWrite } from '../db/trust/applied-write.queries';
import { appendEvents, type ChainEvent } from '../db/trust/chain';
import type { CommandName, Procedures } from '../shared/contract';
import type { HallSettings } from '../shared/hall-settings';
import type {
  OutputOf,
  ParsedInputOf,
  Post,
  Query,
  ReasonOf,
  WindowKind,
} from '../shared/procedure';
import type { Refusal, Result } from '../shared/result';

/** Who is signed in at the window that called. */
export interface Actor {
  readonly staffId: string;
  readonly name: string;
  readonly posts: readonly Post[];
}

/** All that a use case may reach: no globals, no clock of its own. */
export interface UseCaseContext {
  readonly db: Reader;
  /** Epoch milliseconds. Read once for each write. */
  readonly now: () => number;
  /** Milliseconds since the machine was started; moved by no clock that is set. */
  readonly uptimeMs: () => number;
  readonly newId: () => string;
  readonly chainKey: Uint8Array;
  readonly window: WindowKind;
  /** Null where nobody needs to sign in, as at the bar. */
  readonly actor: Actor | null;
}

/** A procedure's implementation: a query answers, a command answers or refuses. */
export type UseCase<P> = (
  context: UseCaseContext,
  input: ParsedInputOf<P>,
) => Promise<P extends Query ? OutputOf<P> : Result<OutputOf<P>, ReasonOf<P>>>;

/** What the body of a write works with. */
export interface WriteStep {
  readonly trx: Writer;
  readonly nowMs: number;
  readonly hall: HallSettings;
  readonly dayInHand: DayInHand;
  /** Adds a link to the record chain. Ids and figures only, no personal data. */
  record(kind: string, payload: ChainEvent['payload'], who?: { actorId: string }): void;
}

class RolledBack extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.reason);
  }
}

/**
 * Runs one write: one transaction with the change, its links of the record chain and the answer
 * under the idempotency key. A refusal leaves no trace. The same key again gives the first answer.
 */
export async function write<Name extends CommandName>(
  context: UseCaseContext,
  procedure: Name,
  idempotencyKey: string,
  body: (
    step: WriteStep,
  ) => Promise<Result<OutputOf<Procedures[Name]>, ReasonOf<Procedures[Name]>>>,
): Promise<Result<OutputOf<Procedures[Name]>, ReasonOf<Procedures[Name]>>> {
  type Answer = Result<OutputOf<Procedures[Name]>, ReasonOf<Procedures[Name]>>;
  try {
    return await context.db.transaction().execute(async (trx): Promise<Answer> => {
      const applied = await findAppliedWrite(trx, idempotencyKey, procedure);
      if (applied !== undefined) return { ok: true, value: applied as OutputOf<Procedures[Name]> };
      const nowMs = context.now();
      const hall = await readHallSettings(trx);
      const events: ChainEvent[] = [];
      const answer = await body({
        trx,
        nowMs,
        hall,
        dayInHand: await readDayInHand(trx, hall, nowMs),
        record: (kind, payload, who) =>
          events.push({
            atMs: nowMs,
            recordedAtMs: nowMs,
            actorId: who?.actorId ?? context.actor?.staffId ?? 'system',
            kind,
            payload,
          }),
      });
      if (!answer.ok) throw new RolledBack(answer);
      await appendEvents(trx, context.chainKey, events);
      await insertAppliedWrite(trx, {
        idempotency_key: idempotencyKey,
        procedure,
        value_json: JSON.stringify(answer.value),
        applied_at_ms: nowMs,
      });
      return answer;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.refusal as Refusal<ReasonOf<Procedures[Name]>>;
    throw error;
  }
}

/** The id of whoever is signed in. Throws where the contract let nobody in without: that is a bug. */
export function actorId(context: UseCaseContext): string {
  if (!context.actor) throw new Error('this use case needs somebody signed in');
  return context.actor.staffId;
}
