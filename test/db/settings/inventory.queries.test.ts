import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertClearing } from '../../../db/bar/clearing.queries';
import {
  findTableById,
  insertDrinks,
  insertTables,
  listDrinks,
  listTables,
} from '../../../db/settings/inventory.queries';
import { addParty } from '../../helpers/rows';
import { hallDay, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const table = (n: number, changes = {}) => ({
  ...{ id: `table-${n}`, name: `${n}号桌`, seats: 4, smoking: 0, visit_id: null },
  ...{ plan_column: null, plan_row: null, clearing_id: null, ...changes },
});

test('tables come in their order with who sits there and what they wait for', async () => {
  await hall.db.transaction().execute(async (trx) => {
    await addParty(trx, 'here', { table_id: 'table-1' });
    await addParty(trx, 'gone', { table_id: 'table-2', left_at_ms: 2e12 });
    await insertClearing(trx, {
      ...{ tableId: 'table-2', visitId: 'gone', day: hallDay, askedAtMs: 5, dueAtMs: 6 },
    });
    await insertTables(trx, [
      {
        id: 'table-0',
        name: '0号桌',
        seats: 8,
        smoking: 1,
        sort_order: 0,
        active: 1,
      },
      { id: 'broken', name: '坏的', seats: 2, smoking: 0, sort_order: 9, active: 0 },
    ]);
    await insertTables(trx, []);
  });
  expect(await listTables(hall.db)).toEqual([
    table(0, { seats: 8, smoking: 1 }),
    table(1, { visit_id: 'here' }),
    table(2, { clearing_id: 1 }),
    table(3),
  ]);
  expect(await findTableById(hall.db, 'table-2')).toEqual(table(2, { clearing_id: 1 }));
  expect(await findTableById(hall.db, 'broken')).toBeUndefined();
});

test('drinks come in their order, without those that are no longer served', async () => {
  const drink = (id: string, sort_order: number, active: 0 | 1) => ({
    ...{ id, name_zh: id, name_en: id, hot: 1 as const, cup: 'glass' as const },
    ...{ sort_order, active, sold_out_at_ms: null },
  });
  await hall.db.transaction().execute(async (trx) => {
    await insertDrinks(trx, [drink('coffee', -1, 1), drink('beer', 5, 0)]);
    await insertDrinks(trx, []);
  });
  expect(await listDrinks(hall.db)).toEqual([
    drink('coffee', -1, 1),
    {
      id: 'tea',
      name_zh: '茶',
      name_en: 'Tea',
      hot: 1,
      cup: 'tea-cup',
      sort_order: 0,
      active: 1,
      sold_out_at_ms: null,
    },
    {
      id: 'cola',
      name_zh: '可乐',
      name_en: 'Cola',
      hot: 0,
      cup: 'glass',
      sort_order: 1,
      active: 1,
      sold_out_at_ms: null,
    },
  ]);
});
