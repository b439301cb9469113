import { createHmac, type KeyObject } from 'node:crypto';
import { sql } from 'kysely';
import type { Reader, Writer } from '../schema';
import type { EventRow } from './event.table';
import { type ChangedRows, type RowSeals, rowSealer, sealRows } from './row-seals';

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

export const emptyChain: ChainHead = { seq: 0, mac: '0'.repeat(64) };

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

/** The code of a link: over all that it says, its number and the code of the one before. */
export function macOf(row: Omit<EventRow, 'mac'>, key: Uint8Array | KeyObject): string {
  const { seq, at_ms, recorded_at_ms, actor_id, kind, payload_json, prev_mac } = row;
  const said = { seq, at_ms, recorded_at_ms, actor_id, kind, payload_json, prev_mac };
  const rows = row.rows_json === null ? {} : { rows_json: row.rows_json };
  return createHmac('sha256', key)
    .update(canonicalJson({ ...said, ...rows }))
    .digest('hex');
}

/** The link that follows another. */
export function linkAfter(
  head: ChainHead,
  event: ChainEvent,
  rows: RowSeals | null,
  key: Uint8Array | KeyObject,
): EventRow {
  const row = {
    seq: head.seq + 1,
    at_ms: event.atMs,
    recorded_at_ms: event.recordedAtMs,
    actor_id: event.actorId,
    kind: event.kind,
    payload_json: canonicalJson(event.payload),
    prev_mac: head.mac,
    rows_json: rows && JSON.stringify(rows),
  };
  return { ...row, mac: macOf(row, key) };
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

/**
 * Adds links to the chain, in the transaction of the change that they tell of. The last of them
 * carries the fingerprints of the rows that changed.
 */
export async function appendEvents(
  trx: Writer,
  key: Uint8Array,
  events: readonly ChainEvent[],
): Promise<void> {
  if (events.length === 0) return;
  const seals = sealRows(await takeChangedRows(trx), rowSealer(key));
  let head = await readChainHead(trx);
  for (const [index, event] of events.entries()) {
    const link = linkAfter(head, event, index === events.length - 1 ? seals : null, key);
    await trx.insertInto('event').values(link).execute();
    head = link;
  }
}

async function takeChangedRows(trx: Writer): Promise<ChangedRows> {
  const { rows } = await sql<{ json: string }>`SELECT take_changed_rows() AS json`.execute(trx);
  return JSON.parse(rows[0]?.json ?? '[]');
}

/** The instant (epoch ms) at which the last link was recorded; undefined for an empty chain. */
export async function readLastRecordedMs(db: Reader): Promise<number | undefined> {
  const row = await db
    .selectFrom('event')
    .select('recorded_at_ms')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.recorded_at_ms;
}
