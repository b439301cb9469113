import { afterEach, beforeEach, expect, test } from 'vitest';
import { type OpenDatabase, openDatabase } from '../../../db/open-database';
import { setUpHall } from '../../../electron/settings/set-up-hall';
import type { UseCaseContext } from '../../../electron/use-case';
import type { ParsedInputOf } from '../../../shared/procedure';
import type { settingsContract } from '../../../shared/settings/contract';
import { asDesk } from '../../helpers/hall-steps';
import { accepted, chainKey, hallStart, key, openTestHall } from '../../helpers/test-hall';

type Input = ParsedInputOf<typeof settingsContract.setUpHall>;

let empty: OpenDatabase;
beforeEach(() => {
  empty = accepted(openDatabase(':memory:'));
});
afterEach(() => empty.close());

const context = (): UseCaseContext => {
  let count = 0;
  return {
    ...{ db: empty.db, now: () => hallStart, chainKey, window: 'front-desk', actor: null },
    uptimeMs: () => 0,
    newId: () => {
      count += 1;
      return `id-${count}`;
    },
  };
};
const floor = {
  ...{ zh: '地面', en: 'Floor', measure: null, weight: 1, critical: false, afterRain: false },
};
const input = (changes: Partial<Input> = {}): Input => ({
  ...{ idempotencyKey: key(), hallName: '云栖府', language: 'en', timeZone: 'Asia/Singapore' },
  staff: [
    { name: '林岚', posts: ['supervisor', 'reception', 'supervisor'], pin: '246810' },
    { name: '王小雨', posts: ['bar'] },
  ],
  tables: [{ name: '1号桌', seats: 4, smoking: true }],
  drinks: [{ name: { zh: '茶', en: 'Tea' }, hot: true, cup: 'tea-cup' }],
  areas: [{ name: { zh: '大堂', en: 'Lobby' }, items: [floor], tasks: [] }],
  ...changes,
});
const nothingWritten = async () => {
  const tables = ['setting', 'staff', 'hall_table', 'area', 'event', 'applied_write'] as const;
  for (const table of tables)
    expect(await empty.db.selectFrom(table).selectAll().execute()).toEqual([]);
};

test('the first start writes the whole hall in one go, once', async () => {
  const { db } = empty;
  const first = input();
  expect(await setUpHall(false)(context(), first)).toEqual({ ok: true, value: {} });
  const settings = await db.selectFrom('setting').select(['key', 'value_json']).execute();
  expect(settings.sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual([
    { key: 'hallName', value_json: '"云栖府"' },
    { key: 'language', value_json: '"en"' },
    { key: 'rotationRoster', value_json: '[]' },
    { key: 'timeZone', value_json: '"Asia/Singapore"' },
  ]);
  const rows = {
    staff: await db.selectFrom('staff').selectAll().execute(),
    posts: await db.selectFrom('staff_post').selectAll().execute(),
    tables: await db.selectFrom('hall_table').selectAll().execute(),
    drinks: await db.selectFrom('drink').selectAll().execute(),
    areas: await db.selectFrom('area').selectAll().execute(),
    items: await db.selectFrom('area_item').selectAll().execute(),
    chain: await db.selectFrom('event').select(['kind', 'actor_id', 'payload_json']).execute(),
  };
  expect(rows).toEqual({
    staff: [
      {
        ...{ id: 'id-1', name: '林岚', roster_order: 0, active: 1 },
        pin_hash: expect.stringMatching(/^scrypt\$/),
      },
      { id: 'id-2', name: '王小雨', roster_order: 1, active: 1, pin_hash: null },
    ],
    posts: [
      { staff_id: 'id-1', post: 'reception' },
      { staff_id: 'id-1', post: 'supervisor' },
      { staff_id: 'id-2', post: 'bar' },
    ],
    tables: [
      {
        id: 'id-3',
        name: '1号桌',
        seats: 4,
        smoking: 1,
        sort_order: 0,
        active: 1,
        plan_column: null,
        plan_row: null,
      },
    ],
    drinks: [
      {
        id: 'id-4',
        name_zh: '茶',
        name_en: 'Tea',
        hot: 1,
        cup: 'tea-cup',
        sort_order: 0,
        active: 1,
        sold_out_at_ms: null,
      },
    ],
    areas: [{ id: 'id-5', name_zh: '大堂', name_en: 'Lobby', sort_order: 0 }],
    items: [
      {
        ...{ id: 'id-6', area_id: 'id-5', text_zh: '地面', text_en: 'Floor' },
        ...{ sort_order: 0, measure: null, bound: null, threshold: null, weight: 1 },
        ...{ critical: 0, after_rain: 0, since_version: 1, until_version: null },
      },
    ],
    chain: [
      {
        ...{ kind: 'hall-set-up', actor_id: 'system' },
        payload_json: '{"areas":1,"staff":2,"tables":1}',
      },
    ],
  });
});

test('a hall needs a supervisor with a PIN, and names that tell people and tables apart', async () => {
  const refusals = [
    [{ staff: [{ name: '林岚', posts: ['supervisor'] }] }, 'supervisor-pin-needed'],
    [{ staff: [{ name: '林岚', posts: ['bar'], pin: '246810' }] }, 'supervisor-pin-needed'],
    [{ staff: [...input().staff, { name: '林岚', posts: ['bar'] }] }, 'duplicate-name'],
    [{ tables: [...input().tables, ...input().tables] }, 'duplicate-name'],
  ] as const;
  for (const [changes, reason] of refusals) {
    const answer = await setUpHall(false)(context(), input(changes as Partial<Input>));
    expect(answer).toMatchObject({ ok: false, reason });
  }
  await nothingWritten();
});

test('a hall that is set up is not set up again', async () => {
  const hall = await openTestHall();
  const answer = await hall.handlers.settings.setUpHall(asDesk(hall), input());
  expect(answer).toEqual({ ok: false, reason: 'already-set-up' });
  const { language, setUp, demo } = await hall.handlers.settings.readHall(asDesk(hall), {});
  expect({ language, setUp, demo }).toEqual({ language: 'zh-CN', setUp: true, demo: false });
  accepted(await hall.handlers.settings.changeLanguage(asDesk(hall), { language: 'en' }));
  expect((await hall.handlers.settings.readHall(asDesk(hall), {})).language).toBe('en');
  await hall.close();
});
