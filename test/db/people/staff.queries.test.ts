import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  findPinGuard,
  findStaffById,
  insertStaff,
  listStaff,
  listStaffNames,
  savePinGuard,
} from '../../../db/people/staff.queries';
import { openTestHall, people, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

test('people come in roster order with their posts; who has left does not', async () => {
  const newcomer = { id: 'new', name: '赵敏', roster_order: -1, pin_hash: 'hash' };
  await hall.db.transaction().execute(async (trx) => {
    await insertStaff(trx, newcomer, ['cleaning', 'bar']);
    await insertStaff(trx, { ...newcomer, id: 'left', name: '钱多', active: 0 }, ['bar']);
  });
  const rows = people.map(({ staffId, name, posts }, index) => ({
    ...{ id: staffId, name, roster_order: index, active: 1, pin_hash: null, posts },
  }));
  const first = { ...newcomer, active: 1, posts: ['bar', 'cleaning'] };
  expect(await listStaff(hall.db)).toEqual([first, ...rows]);
  expect(await findStaffById(hall.db, 'new')).toEqual(first);
  expect(await findStaffById(hall.db, 'left')).toBeUndefined();
  expect(await findStaffById(hall.db, 'stranger')).toBeUndefined();
});

test('two people at work never share a name', async () => {
  const namesake = { id: 'other', name: '林岚', roster_order: 9, pin_hash: null };
  const insert = hall.db.transaction().execute((trx) => insertStaff(trx, namesake, ['bar']));
  await expect(insert).rejects.toThrow('UNIQUE');
});

test('the count of wrong PINs is one row a person, the newest', async () => {
  const guard = { staff_id: 'bar-1', failures: 4, locked_at_uptime_ms: null };
  const locked = { ...guard, failures: 5, locked_at_uptime_ms: 10 };
  await hall.db.transaction().execute((trx) => savePinGuard(trx, guard));
  expect(await findPinGuard(hall.db, 'bar-1')).toEqual(guard);
  await hall.db.transaction().execute((trx) => savePinGuard(trx, locked));
  expect(await findPinGuard(hall.db, 'bar-1')).toEqual(locked);
  expect(await findPinGuard(hall.db, 'bar-2')).toBeUndefined();
});

test('names include those who have left', async () => {
  await hall.db.updateTable('staff').set({ active: 0 }).where('id', '=', 'bar-1').execute();
  expect((await listStaffNames(hall.db)).get('bar-1')).toBe('王小雨');
});
