import type { Writer } from '../db/schema';
import { appendEvents, type ChainEvent } from '../db/trust/chain';
import type { UseCaseContext } from './use-case';

/**
 * Puts a copy on paper that was counted already, so that none is out that was not counted. One that
 * nobody got, because of a refusal or a change of mind, is withdrawn, and its number used again. One
 * of which nobody knows whether it came out stays counted: no two papers may bear one number.
 */
export async function putCopy<
  Put extends { ok: true; value: { done: boolean } } | { ok: false; reason: string },
>(
  { db, now, chainKey }: UseCaseContext,
  put: () => Promise<Put>,
  withdrawn: {
    kind: string;
    payload: ChainEvent['payload'];
    withdraw: (trx: Writer, nowMs: number) => Promise<void>;
  },
): Promise<Put> {
  const answer = await put();
  const isOut = answer.ok ? answer.value.done : answer.reason === 'print-unconfirmed';
  if (isOut) return answer;
  const { kind, payload, withdraw } = withdrawn;
  const nowMs = now();
  await db.transaction().execute(async (trx) => {
    await withdraw(trx, nowMs);
    await appendEvents(trx, chainKey, [
      { atMs: nowMs, recordedAtMs: nowMs, actorId: 'system', kind, payload },
    ]);
  });
  return answer;
}
