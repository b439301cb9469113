import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CupKind } from '../../../shared/fields';
import { arrive, clear, leave, takePosts } from '../../helpers/hall-steps';
import { accepted, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'bar-1');
});
afterEach(() => hall.close());

type Table = { tableId?: string; name: string; seats: number; smoking: boolean };
const table = (name: string, tableId?: string): Table => ({
  ...{ name, seats: 4, smoking: false },
  ...(tableId === undefined ? {} : { tableId }),
});
const settings = () => hall.handlers.settings;
const as = () => hall.as('supervisor');
const saveTables = (tables: Table[], retired: string[] = []) =>
  settings().saveTables(as(), { idempotencyKey: key(), tables, retired });
const saveDrinks = (
  drinks: { drinkId?: string; name: { zh: string; en: string }; hot: boolean; cup: CupKind }[],
  retired: string[] = [],
) => settings().saveDrinks(as(), { idempotencyKey: key(), drinks, retired });
const no = (reason: string) => expect.objectContaining({ ok: false, reason });

test('tables are renamed, put in order, added and taken out of use; one that was is used again', async () => {
  accepted(await saveTables([table('窗边', 'table-2'), table('露台')], ['table-1', 'table-3']));
  const names = async () => (await settings().listTables(as(), {})).map(({ name }) => name);
  expect(await names()).toEqual(['窗边', '露台']);
  accepted(await saveTables([table('1号桌', 'table-1')]));
  expect(await names()).toEqual(['1号桌', '窗边', '露台']);
  const { tables } = await settings().listInventory(as(), {});
  expect(tables.map(({ name, active }) => [name, active])).toContainEqual(['3号桌', false]);
});

test('a table with guests, or not yet cleared, stays in use', async () => {
  const { visitId } = await arrive(hall, { tableId: 'table-1' });
  expect(await saveTables([], ['table-1'])).toEqual(no('table-in-use'));
  accepted(await leave(hall, visitId));
  expect(await saveTables([], ['table-1'])).toEqual(no('table-in-use'));
  accepted(await clear(hall, 'table-1'));
  expect(await saveTables([], ['table-1'])).toEqual({ ok: true, value: {} });
});

test('a name twice, an identity number or a table of another hall changes nothing', async () => {
  const before = await settings().listInventory(as(), {});
  expect([
    await saveTables([table('A'), table('A')]),
    await saveTables([table('11010519491231002X')]),
    await saveTables([table('A', 'table-9')]),
    await saveTables([], ['table-9']),
    await saveDrinks([
      { drinkId: 'gin', name: { zh: '金酒', en: 'Gin' }, hot: false, cup: 'glass' },
    ]),
    await saveDrinks([
      { name: { zh: '红茶', en: 'Tea' }, hot: true, cup: 'tea-cup' },
      { name: { zh: '绿茶', en: 'Tea' }, hot: true, cup: 'tea-cup' },
    ]),
  ]).toEqual([
    ...[no('duplicate-name'), no('identity-number'), no('unknown-table'), no('unknown-table')],
    ...[no('unknown-drink'), no('duplicate-name')],
  ]);
  expect(await settings().listInventory(as(), {})).toEqual(before);
});

test('a drink off the list stays on the order it is on', async () => {
  await arrive(hall);
  accepted(
    await saveDrinks([{ name: { zh: '冰茶', en: 'Iced tea' }, hot: false, cup: 'glass' }], ['tea']),
  );
  const offered = await settings().listDrinks(as(), {});
  expect(offered.map(({ name }) => name.zh)).toEqual(['冰茶', '可乐']);
  const board = await hall.handlers.bar.readBoard(hall.as(null, 'bar'), {});
  expect(JSON.stringify(board.toServe)).toContain('茶');
});

test('tables are put where they stand in the room, and stay there when their names change', async () => {
  const as12 = { column: 5, row: 2 };
  const placeTables = (tableId: string) =>
    settings().placeTables(as(), { idempotencyKey: key(), places: [{ tableId, place: as12 }] });
  const plan = async () =>
    (await hall.handlers.bar.readPlan(hall.as(null, 'bar'), {})).map(({ name, place, taken }) => [
      ...[name, place, taken],
    ]);
  await arrive(hall, { tableId: 'table-1' });
  accepted(await placeTables('table-2'));
  accepted(await saveTables([table('1号桌', 'table-1'), table('窗边', 'table-2')], ['table-3']));
  expect(await plan()).toEqual([
    ['1号桌', null, true],
    ['窗边', as12, false],
  ]);
  expect(await placeTables('table-9')).toEqual(no('unknown-table'));
});

test('what a drink is served in is kept, and told at the bar', async () => {
  const latte = { name: { zh: '拿铁', en: 'Latte' }, hot: true };
  accepted(await saveDrinks([{ ...latte, cup: 'paper-cup' }], ['tea', 'cola']));
  const [drink] = await settings().listDrinks(as(), {});
  await arrive(hall, { drinks: [{ drinkId: drink?.drinkId ?? '', quantity: 1 }] });
  const board = await hall.handlers.bar.readBoard(hall.as(null, 'bar'), {});
  expect(board.toServe[0]?.drinks[0]?.cup).toBe('paper-cup');
  const stored = (await settings().listInventory(as(), {})).drinks;
  expect(stored.find(({ name }) => name.zh === '拿铁')?.cup).toBe('paper-cup');
  accepted(await saveDrinks([{ ...latte, drinkId: drink?.drinkId ?? '', cup: 'coffee-cup' }]));
  const { drinks } = await hall.handlers.bar.readMenu(hall.as(null, 'bar'), {});
  expect(drinks.map(({ cup }) => cup)).toEqual(['coffee-cup']);
});
