import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  beginClosingRound,
  findAreaOfItem,
  insertArea,
  listAreas,
  listItemsWithResults,
  saveRoundItem,
} from '../../../db/cleanliness/round.queries';
import type { RoundItemTable } from '../../../db/cleanliness/round.table';
import { hallDay, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const begin = (id: string, areaId: string, day = hallDay) =>
  hall.db
    .transaction()
    .execute((trx) => beginClosingRound(trx, { id, areaId, day, atMs: 5, staffId: 'supervisor' }));
const save = (item: Partial<RoundItemTable>) =>
  hall.db.transaction().execute((trx) =>
    saveRoundItem(trx, {
      ...{ round_id: 'round', item_id: 'lobby-1', result: 'pass', note: '' },
      ...{ observed_at_ms: 7, observed_by: 'receptionist', ...item },
    }),
  );
const item = (area: string, n: number, changes = {}) => ({
  ...{ id: `${area}-${n}`, area_id: area, text_zh: `第${n}项`, text_en: `Item ${n}` },
  ...{ result: null, note: null, observed_at_ms: null, observed_by_name: null, ...changes },
});
const byId = (items: readonly { id: string }[]) =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

test('an area has one closing round a day, whoever begins it', async () => {
  expect(await begin('round', 'lobby')).toBe('round');
  expect(await begin('another', 'lobby')).toBe('round');
  expect(await begin('tomorrow', 'lobby', '2026-11-25')).toBe('tomorrow');
  expect(await hall.db.selectFrom('round').selectAll().orderBy('id').execute()).toEqual(
    [
      { id: 'round', day: hallDay },
      { id: 'tomorrow', day: '2026-11-25' },
    ].map((round) => ({
      ...{ ...round, area_id: 'lobby', purpose: 'end-of-day' },
      ...{ started_at_ms: 5, started_by: 'supervisor' },
    })),
  );
});

test('items come with what was found on the day; the last finding stands', async () => {
  await begin('round', 'lobby');
  await begin('tomorrow', 'lobby', '2026-11-25');
  await save({});
  await save({ result: 'fail', note: '地上有水' });
  await save({ round_id: 'tomorrow', item_id: 'lobby-2' });
  const failed = { result: 'fail', note: '地上有水', observed_at_ms: 7, observed_by_name: '王芳' };
  expect(byId(await listItemsWithResults(hall.db, hallDay))).toEqual([
    item('garden', 1),
    item('garden', 2),
    item('lobby', 1, failed),
    item('lobby', 2),
  ]);
});

test('what is out of use is neither shown nor inspected', async () => {
  const area = { id: 'roof', name_zh: '屋顶', name_en: 'Roof', sort_order: -1 };
  const one = { id: 'roof-1', area_id: 'roof', text_zh: '干', text_en: 'Dry', sort_order: 0 };
  await hall.db.transaction().execute(async (trx) => {
    await insertArea(trx, area, [one]);
    await trx.updateTable('area').set({ active: 0 }).where('id', '=', 'garden').execute();
    await trx.updateTable('area_item').set({ active: 0 }).where('id', '=', 'lobby-2').execute();
  });
  expect(await listAreas(hall.db)).toEqual([
    { ...area, active: 1 },
    { id: 'lobby', name_zh: 'lobby', name_en: 'lobby', sort_order: 0, active: 1 },
  ]);
  expect(await findAreaOfItem(hall.db, 'roof-1')).toEqual({ area_id: 'roof' });
  expect(await findAreaOfItem(hall.db, 'lobby-2')).toBeUndefined();
  expect((await listItemsWithResults(hall.db, hallDay)).map(({ id }) => id)).not.toContain(
    'lobby-2',
  );
});
