import { randomUUID } from 'node:crypto';
import BetterSqlite3 from 'better-sqlite3';
import { defaultOwnershipSettings } from '../../shared/reception/ownership';
import { minuteMs } from '../../shared/time';
import type { Arrival } from './busy-hall';

/** One row of each table that a registration writes, by column. */
type Row = Readonly<Record<string, string | number | null>>;

const mac = '0'.repeat(64);
const ruling = JSON.stringify({ kind: 'rotation', clause: 'nothing-known' });
const settings = JSON.stringify(defaultOwnershipSettings);

/** The rows of a registration written by hand: prepared statements, one durable transaction, no rules. */
export class RawHall {
  readonly file: BetterSqlite3.Database;
  readonly #statements = new Map<string, BetterSqlite3.Statement>();
  #eventSeq: number;

  constructor(path: string) {
    this.file = new BetterSqlite3(path);
    this.file.pragma('journal_mode = WAL');
    this.file.pragma('synchronous = FULL');
    this.file.pragma('wal_autocheckpoint = 0');
    this.#eventSeq = this.#prepare('SELECT max(seq) FROM event').pluck().get() as number;
  }

  register(arrival: Arrival, agentId: string, day: string, atMs: number): string {
    const ids = { guest: randomUUID(), visit: randomUUID(), request: randomUUID() };
    this.#eventSeq += 1;
    this.file.transaction(() => this.#write(arrival, agentId, day, atMs, ids)).immediate();
    return ids.visit;
  }

  #write(
    { guest, idempotencyKey, ...visit }: Arrival,
    agent_id: string,
    day: string,
    atMs: number,
    ids: { guest: string; visit: string; request: string },
  ): void {
    const { guest: guest_id, visit: visit_id, request: request_id } = ids;
    this.insert('guest', {
      id: guest_id,
      name: guest.name,
      form_of_address: guest.formOfAddress,
      phone: guest.phone,
      created_at_ms: atMs,
    });
    const keys = [`${[...guest.phone].reverse().join('')}.k客`, 'ke', guest.name.slice(0, 1)];
    const rank = this.#nextRank();
    this.insert('guest_search', { rank, guest_id, keys_json: JSON.stringify(keys) });
    for (const key of keys) this.insert('guest_key', { key, rank });
    this.insert('visit', {
      id: visit_id,
      guest_id,
      day,
      kind: 'first',
      party_size: visit.partySize,
      source: visit.source,
      note: visit.note,
      arrived_at_ms: atMs,
      recorded_at_ms: atMs,
      registered_by: 'receptionist',
      agent_id,
      table_id: visit.tableId ?? null,
    });
    this.insert('verdict', {
      visit_id,
      asked_by: 'receptionist',
      asked_at_ms: atMs,
      been_before: 'skipped',
      family_here: 'skipped',
      contacted_by_agent: 'skipped',
      kind: 'rotation',
      ruling_json: ruling,
      settings_json: settings,
    });
    this.insert('visit_agent', {
      visit_id,
      agent_id,
      proposed_agent_id: agent_id,
      reason: '',
      counts: 1,
      from_ms: atMs,
    });
    this.insert('rotation_event', { at_ms: atMs, kind: 'took', agent_id, visit_id, counts: 1 });
    this.insert('bar_request', { id: request_id, visit_id, day, promise_ms: minuteMs });
    for (const { drinkId: drink_id, quantity } of visit.drinks) {
      this.insert('bar_request_drink', { request_id, drink_id, quantity });
    }
    this.insert('bar_event', { at_ms: atMs, day, kind: 'requested', request_id });
    const due_at_ms = atMs + minuteMs;
    this.insert('deadline', { request_id, due_at_ms, next_alert_at_ms: due_at_ms });
    this.insert('event', {
      seq: this.#eventSeq,
      at_ms: atMs,
      recorded_at_ms: atMs,
      actor_id: 'receptionist',
      kind: 'visit-registered',
      payload_json: JSON.stringify({ visit_id, guest_id, agent_id, kind: 'first', partySize: 2 }),
      prev_mac: mac,
      mac,
    });
    this.insert('applied_write', {
      idempotency_key: idempotencyKey,
      procedure: 'reception.registerVisit',
      value_json: JSON.stringify({ visit_id, kind: 'first', agent_id, table: visit.tableId }),
      applied_at_ms: atMs,
    });
  }

  seeOff(visitId: string, atMs: number): void {
    this.#prepare('UPDATE visit SET left_at_ms = ? WHERE id = ?').run(atMs, visitId);
    this.#prepare('DELETE FROM deadline').run();
  }

  insert(table: string, row: Row): void {
    const names = Object.keys(row);
    const sql = `INSERT INTO ${table} (${names}) VALUES (${names.map((name) => `@${name}`)})`;
    this.#prepare(sql).run(row);
  }

  #nextRank(): number {
    return (this.#prepare('SELECT max(rank) FROM guest_search').pluck().get() as number) + 1;
  }

  /** Rows that this connection has changed so far. */
  changes(): number {
    return this.#prepare('SELECT total_changes()').pluck().get() as number;
  }

  #prepare(sql: string): BetterSqlite3.Statement {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.file.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}
