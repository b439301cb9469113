import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import { migrate } from '../../../db/migrate';
import { foundation } from '../../../db/migrations/0001-foundation';
import { insertGuest } from '../../../db/reception/guest.queries';
import { indexOlderGuests } from '../../../db/reception/guest-index';
import { searchGuests } from '../../../db/reception/guest-search.queries';
import { insertVehicle } from '../../../db/reception/vehicle.queries';
import { insertVisit } from '../../../db/reception/visit.queries';
import type { Database } from '../../../db/schema';
import { readSearch } from '../../../shared/reception/search-tokens';
import { guestRow, vehicleRow, visitRow } from '../../helpers/rows';
import { hallStart } from '../../helpers/test-hall';

/** A migrated file, and every statement that was run on it. */
function openWatched(file = new BetterSqlite3(':memory:')) {
  migrate(file);
  file.pragma('foreign_keys = OFF');
  const statements: { readonly sql: string; readonly parameters: readonly unknown[] }[] = [];
  const db = new Kysely<Database>({
    dialect: new SqliteDialect({ database: file }),
    log: ({ query }) => void statements.push(query),
  });
  return { file, db, statements };
}

test('no kind of token and no mixture reads a whole table or sorts', async () => {
  const { file, db, statements } = openWatched();
  await db.transaction().execute(async (trx) => {
    for (let n = 0; n < 30; n += 1) {
      const phone = `1380013${String(n).padStart(2, '0')}34`;
      await insertGuest(trx, guestRow(`g${n}`, { name: '王晓明', phone }));
      await insertVisit(trx, visitRow(`g${n}`, { left_at_ms: hallStart }));
      await insertVehicle(trx, vehicleRow(`g${n}`, { plate: `粤B1${1000 + n}` }));
    }
  });
  statements.length = 0;
  const few = { numbers: 5, names: 5, lastSeen: 10, others: 5 };
  const kinds = [
    '13800130134',
    '0134',
    '034',
    '粤B11034',
    'b1034',
    '王',
    '晓明',
    'wang',
    'wxm',
    'w',
  ];
  const pairs = kinds.flatMap((one) => kinds.map((other) => `${one} ${other}`));
  for (const text of [...kinds, ...pairs, ...pairs.map((pair) => `${pair} m`)]) {
    for (const reach of [undefined, few]) await searchGuests(db, readSearch(text), 20, reach);
  }
  const plans = [...new Map(statements.map((query) => [query.sql, query])).values()].flatMap(
    ({ sql, parameters }) =>
      file
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...parameters)
        .map(({ detail }) => detail),
  );
  expect(plans.filter((line) => /SCAN|TEMP B-TREE/.test(line))).toEqual([]);
  expect(plans).toContain('SEARCH guest_key USING PRIMARY KEY (key>? AND key<?)');
  await db.destroy();
});

test('guests of a file from before the search keep the order of their last visits', async () => {
  const file = new BetterSqlite3(':memory:');
  file.pragma('foreign_keys = OFF');
  migrate(file, [foundation]);
  const guest = file.prepare(`INSERT INTO guest VALUES (?, '王' || ?, 'ms', NULL, ?)`);
  for (const [n, id] of ['a', 'b', 'c', 'd'].entries()) guest.run(id, id, n);
  const visit = file.prepare(`INSERT INTO visit (id, guest_id, day, kind, party_size, source, note,
    arrived_at_ms, recorded_at_ms, registered_by, left_at_ms)
    VALUES (?, ?, '2026-11-24', 'first', 1, 'walk-in', '', 1, 1, 'receptionist', 1)`);
  for (const [n, id] of ['b', 'a', 'b'].entries()) visit.run(`v${n}`, id);
  const { db } = openWatched(file);
  const names = async () =>
    (await searchGuests(db, readSearch('wang'))).guests.map(({ name }) => name);
  expect(await names()).toEqual([]);
  expect(await indexOlderGuests(db)).toBe(false);
  expect(await names()).toEqual(['王b', '王a', '王d', '王c']);
  await db.destroy();
});
