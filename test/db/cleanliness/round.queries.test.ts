import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  findRoundById,
  insertRound,
  listItemsOfRound,
  listItemsWithResults,
  saveRoundItem,
} from '../../../db/cleanliness/round.queries';
import type { RoundItemTable } from '../../../db/cleanliness/round.table';
import { roundRow } from '../../helpers/rows';
import { hallDay, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const begin = (id: string, changes: Parameters<typeof roundRow>[1] = {}) =>
  hall.db.transaction().execute((trx) => insertRound(trx, roundRow(id, changes)));
const save = (item: Partial<RoundItemTable>) =>
  hall.db.transaction().execute((trx) =>
    saveRoundItem(trx, {
      ...{ round_id: 'round', item_id: 'lobby-1', result: 'pass', measured: null, note: '' },
      ...{ observed_at_ms: 7, observed_by: 'receptionist', ...item },
    }),
  );
const item = (area: string, n: number, changes = {}) => ({
  ...{ id: `${area}-${n}`, area_id: area, text_zh: `第${n}项`, text_en: `Item ${n}` },
  ...{ weight: 1, critical: 0, result: null, note: null, observed_at_ms: null },
  ...{ observed_by_name: null, ...changes },
});
const byId = (items: readonly { id: string }[]) =>
  [...items].sort((a, b) => (a.id < b.id ? -1 : 1));

test('an area has one closing round a day; what is written is read', async () => {
  await begin('round');
  await expect(begin('another', { due_at_ms: 1 })).rejects.toThrow('UNIQUE');
  await begin('tomorrow', { day: '2026-11-25' });
  expect(await findRoundById(hall.db, 'round')).toEqual({
    ...{ ...roundRow('round'), inspector_name: '王芳' },
  });
});

test('the end of the day comes with what was found on it; the last word stands', async () => {
  await begin('round');
  await begin('opening', { purpose: 'opening' });
  await begin('tomorrow', { day: '2026-11-25' });
  await save({});
  await save({ result: 'fail', note: '地上有水' });
  await save({ round_id: 'tomorrow', item_id: 'lobby-2' });
  await save({ round_id: 'opening', item_id: 'lobby-2' });
  const failed = { result: 'fail', note: '地上有水', observed_at_ms: 7, observed_by_name: '王芳' };
  expect(byId(await listItemsWithResults(hall.db, hallDay))).toEqual([
    item('garden', 1),
    item('garden', 2),
    item('lobby', 1, failed),
    item('lobby', 2),
  ]);
});

test('a round keeps the version it was made with; after rain only what rain wets is looked at', async () => {
  await begin('round');
  await begin('rain', { purpose: 'after-rain' });
  await hall.db.transaction().execute(async (trx) => {
    await trx.insertInto('template_version').values({ version: 2 }).execute();
    const change = trx.updateTable('area_item').where('id', '=', 'lobby-2');
    await change.set({ until_version: 2 }).execute();
    const wet = { id: 'lobby-3', area_id: 'lobby', text_zh: '干', text_en: 'Dry', sort_order: 3 };
    await trx
      .insertInto('area_item')
      .values({ ...wet, since_version: 2, after_rain: 1 })
      .execute();
  });
  await begin('later', { purpose: 'opening', template_version: 2 });
  await begin('wet', { purpose: 'after-rain', template_version: 2, due_at_ms: 9 });
  const ids = async (round: string) => (await listItemsOfRound(hall.db, round)).map(({ id }) => id);
  expect(await Promise.all(['round', 'rain', 'later', 'wet'].map(ids))).toEqual([
    ['lobby-1', 'lobby-2'],
    [],
    ['lobby-1', 'lobby-3'],
    ['lobby-3'],
  ]);
});
