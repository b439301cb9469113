import { afterEach, beforeEach, expect, test } from 'vitest';
import { endClearing, insertClearing, listOpenClearings } from '../../../db/bar/clearing.queries';
import { addParty } from '../../helpers/rows';
import { hallDay, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await hall.db.transaction().execute((trx) => addParty(trx, 'chen'));
});
afterEach(() => hall.close());

const ask = (tableId: string, askedAtMs: number) =>
  hall.db.transaction().execute((trx) =>
    insertClearing(trx, {
      ...{ tableId, visitId: 'chen', day: hallDay, askedAtMs, dueAtMs: askedAtMs + 300 },
    }),
  );
const row = (id: number, table: number, asked_at_ms: number, changes = {}) => ({
  ...{ id, table_id: `table-${table}`, visit_id: 'chen', day: hallDay, asked_at_ms },
  ...{ due_at_ms: asked_at_ms + 300, done_at_ms: null, done_by: null, ...changes },
});

test('a table waits once until it is cleared, and can then be asked for again', async () => {
  await ask('table-2', 1);
  await ask('table-1', 2);
  await ask('table-2', 3);
  expect(await listOpenClearings(hall.db)).toEqual([
    { ...row(1, 2, 1), name: '2号桌' },
    { ...row(2, 1, 2), name: '1号桌' },
  ]);
  await hall.db.transaction().execute((trx) => endClearing(trx, 1, { staffId: 'bar-1', atMs: 50 }));
  await ask('table-2', 60);
  expect(await hall.db.selectFrom('table_clearing').selectAll().orderBy('id').execute()).toEqual([
    row(1, 2, 1, { done_at_ms: 50, done_by: 'bar-1' }),
    row(2, 1, 2),
    row(3, 2, 60),
  ]);
});
