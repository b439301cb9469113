import { afterEach, beforeEach, expect, test } from 'vitest';
import { isHallSetUp, readHallSettings, writeSettings } from '../../../db/settings/setting.queries';
import { defaultHallSettings } from '../../../shared/hall-settings';
import { openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

test('what is stored lies over the defaults, and the newest value of a key stands', async () => {
  const { db } = hall;
  const write = (changes: object, by: { staffId: string | null; atMs: number }) =>
    db.transaction().execute((trx) => writeSettings(trx, changes, by));
  await write({ language: 'en', promiseMs: 90_000 }, { staffId: null, atMs: 1 });
  await write({ promiseMs: 45_000 }, { staffId: 'supervisor', atMs: 2 });
  expect(await readHallSettings(db)).toEqual({
    ...defaultHallSettings,
    ...{ hallName: '云栖府', language: 'en', promiseMs: 45_000 },
  });
  expect(
    await db.selectFrom('setting').selectAll().where('key', '=', 'promiseMs').execute(),
  ).toEqual([
    { key: 'promiseMs', value_json: '45000', changed_at_ms: 2, changed_by: 'supervisor' },
  ]);
});

test('a hall is set up once it has a name', async () => {
  expect(await isHallSetUp(hall.db)).toBe(true);
  await hall.db.deleteFrom('setting').where('key', '=', 'hallName').execute();
  expect(await isHallSetUp(hall.db)).toBe(false);
});

test('a value that is no setting is not read past', async () => {
  const broken = { key: 'promiseMs', value_json: '"soon"', changed_at_ms: 1, changed_by: null };
  await hall.db.insertInto('setting').values(broken).execute();
  await expect(readHallSettings(hall.db)).rejects.toThrow('promiseMs');
});
