import { createHmac } from 'node:crypto';
import type { Reader, Writer } from '../schema';

/** What a business event says of itself. The payload holds ids and figures, never personal data. */
export interface ChainEvent {
  readonly atMs: number;
  readonly recordedAtMs: number;
  readonly actorId: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface ChainHead {
  /** 0 for an empty chain. */
  readonly seq: number;
  readonly mac: string;
}

const emptyChain: ChainHead = { seq: 0, mac: '0'.repeat(64) };

/** JSON with sorted keys, so that the same facts always give the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`);
  return `{${entries.join(',')}}`;
}

/** The last link of the chain. */
export async function readChainHead(db: Reader): Promise<ChainHead> {
  const row = await db
    .selectFrom('event')
    .select(['seq', 'mac'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? emptyChain;
}

/** Adds links to the chain, in the transaction of the change that they tell of. */
export async function appendEvents(
  trx: Writer,
  key: Uint8Array,
  events: readonly ChainEvent[],
): Promise<void> {
  let { seq, mac } = await readChainHead(trx);
  for (const event of events) {
    const row = {
      seq: seq + 1,
      at_ms: event.atMs,
      recorded_at_ms: event.recordedAtMs,
      actor_id: event.actorId,
      kind: event.kind,
      payload_json: canonicalJson(event.payload),
      prev_mac: mac,
    };
    mac = createHmac('sha256', key).update(canonicalJson(row)).digest('hex');
    seq = row.seq;
    await trx
      .insertInto('event')
      .values({ ...row, mac })
      .execute();
  }
}
