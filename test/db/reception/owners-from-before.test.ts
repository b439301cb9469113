import BetterSqlite3 from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate, migrations } from '../../../db/migrate';
import { ownership } from '../../../db/migrations/0003-ownership';

let file: BetterSqlite3.Database;
beforeEach(() => {
  file = new BetterSqlite3(':memory:');
  migrate(file, migrations.slice(0, migrations.indexOf(ownership)));
  for (const [id, order] of [
    ['li', 0],
    ['zhang', 1],
  ])
    file.prepare('INSERT INTO staff (id, name, roster_order) VALUES (?, ?, ?)').run(id, id, order);
});
afterEach(() => void file.close());

const guest = (id: string) =>
  file
    .prepare('INSERT INTO guest (id, name, form_of_address, created_at_ms) VALUES (?, ?, ?, 0)')
    .run(id, id, 'mr');
/** A visit of before, from its guest to how it ended. */
const visit = (guestId: string, agentId: string | null, leftAtMs: number | null, voided = false) =>
  file
    .prepare(
      `INSERT INTO visit (id, guest_id, day, kind, party_size, source, note, arrived_at_ms,
        recorded_at_ms, registered_by, agent_id, left_at_ms, voided_by, void_reason)
      VALUES (lower(hex(randomblob(8))), ?, '2026-11-23', 'first', 1, 'walk-in', '', 0, 0, 'li',
        ?, ?, ?, ?)`,
    )
    .run(guestId, agentId, leftAtMs, voided ? 'li' : null, voided ? '登记错了' : null);

test('guests from before there were owners are those of the agent of their last visit', () => {
  for (const id of ['once', 'twice', 'voided-last', 'never-served', 'still-here']) guest(id);
  visit('once', 'li', 10);
  visit('twice', 'li', 10);
  visit('twice', 'zhang', 20);
  visit('voided-last', 'zhang', 10);
  visit('voided-last', 'li', 20, true);
  visit('never-served', null, 10);
  visit('still-here', 'li', null);
  migrate(file);
  const owners = file
    .prepare('SELECT guest_id, agent_id, from_ms, served_at_ms, to_ms FROM guest_owner')
    .all();
  const owned = (guest_id: string, agent_id: string, atMs: number) => ({
    ...{ guest_id, agent_id, from_ms: atMs, served_at_ms: atMs, to_ms: null },
  });
  expect(owners).toEqual([
    owned('once', 'li', 10),
    owned('twice', 'zhang', 20),
    owned('voided-last', 'zhang', 10),
  ]);
});
