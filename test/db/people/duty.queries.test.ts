import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  endDutyRow,
  findOpenDuty,
  insertDuty,
  listOpenDuties,
} from '../../../db/people/duty.queries';
import type { Post } from '../../../shared/procedure';
import { hallDay, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const begin = (staffId: string, post: Post, fromMs: number) =>
  hall.db.transaction().execute((trx) => insertDuty(trx, { staffId, post, day: hallDay, fromMs }));
const row = (id: number, staff_id: string, post: Post, from_ms: number) => ({
  ...{ id, staff_id, post, day: hallDay, from_ms, to_ms: null, appearance_json: null },
});

test('open duties come in the order of coming; one that ended is gone from them', async () => {
  await begin('bar-2', 'bar', 20);
  await begin('agent-1', 'agent', 10);
  await begin('bar-1', 'bar', 30);
  expect(await findOpenDuty(hall.db, 'bar-2', 'bar')).toEqual(row(1, 'bar-2', 'bar', 20));
  await hall.db.transaction().execute((trx) => endDutyRow(trx, 1, 40));
  expect(await listOpenDuties(hall.db)).toEqual([
    { ...row(2, 'agent-1', 'agent', 10), name: '李静' },
    { ...row(3, 'bar-1', 'bar', 30), name: '王小雨' },
  ]);
  expect(await findOpenDuty(hall.db, 'bar-2', 'bar')).toBeUndefined();
  expect(await findOpenDuty(hall.db, 'bar-1', 'agent')).toBeUndefined();
});

test('nobody is on duty twice at one post', async () => {
  await begin('bar-1', 'bar', 10);
  await begin('bar-1', 'cleaning', 10);
  await expect(begin('bar-1', 'bar', 20)).rejects.toThrow('UNIQUE');
});
