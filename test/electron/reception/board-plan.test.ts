import BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '../../../db/schema';
import { emptyDatabase, openTestHall } from '../../helpers/test-hall';

test('what the boards ask again with every change grows with who is on site, not with the years', async () => {
  const hall = await openTestHall();
  const file = new BetterSqlite3(emptyDatabase());
  const statements = new Map<string, readonly unknown[]>();
  const db = new Kysely<Database>({
    dialect: new SqliteDialect({ database: file }),
    log: ({ query }) => void statements.set(query.sql, query.parameters),
  });
  const desk = { ...hall.as('receptionist'), db };
  await hall.handlers.reception.listOnSite(desk, {});
  await hall.handlers.bar.readBoard({ ...desk, window: 'bar' }, {});
  await hall.handlers.bar.readTables({ ...desk, window: 'bar' }, {});
  const plans = [...statements].flatMap(([sql, parameters]) =>
    file
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...parameters)
      .map(({ detail }) => detail),
  );
  expect(plans).toContain('SCAN visit USING INDEX visit_open');
  const grows = /^SCAN (visit|guest|vehicle|held_thing|bar_request|bar_event|cup|duty)\b/;
  const ofNow = /(visit_open|cup_on_table|duty_one_open_per_post)$/;
  expect(plans.filter((line) => grows.test(line) && !ofNow.test(line))).toEqual([]);
  await db.destroy();
  await hall.close();
});
