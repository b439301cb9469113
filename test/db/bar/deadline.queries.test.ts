import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  countAlert,
  deleteDeadline,
  findNextDeadline,
  listDeadlines,
  saveDeadline,
} from '../../../db/bar/deadline.queries';
import type { Writer } from '../../../db/schema';
import { addParty } from '../../helpers/rows';
import { openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await inWrite(async (trx) => {
    await addParty(trx, 'a');
    await addParty(trx, 'b');
  });
});
afterEach(() => hall.close());

const inWrite = (body: (trx: Writer) => Promise<unknown>) =>
  hall.db.transaction().execute(async (trx) => void (await body(trx)));
const row = (request_id: string, due_at_ms: number, changes = {}) => ({
  ...{ request_id, due_at_ms, next_alert_at_ms: due_at_ms, alerts: 0, ...changes },
});

test('the next to be heard comes first, and an alert puts it back', async () => {
  expect(await findNextDeadline(hall.db)).toBeUndefined();
  await inWrite((trx) => saveDeadline(trx, 'b', 70));
  await inWrite((trx) => saveDeadline(trx, 'a', 60));
  expect(await findNextDeadline(hall.db)).toEqual(row('a', 60));
  await inWrite((trx) => countAlert(trx, 'a', 80));
  expect(await findNextDeadline(hall.db)).toEqual(row('b', 70));
  expect(await listDeadlines(hall.db)).toEqual([
    row('a', 60, { next_alert_at_ms: 80, alerts: 1 }),
    row('b', 70),
  ]);
  await inWrite((trx) => deleteDeadline(trx, 'b'));
  expect(await listDeadlines(hall.db)).toEqual([row('a', 60, { next_alert_at_ms: 80, alerts: 1 })]);
});

test('the same due time keeps the alerts that were given; another begins anew', async () => {
  await inWrite((trx) => saveDeadline(trx, 'a', 60));
  await inWrite((trx) => countAlert(trx, 'a', 80));
  await inWrite((trx) => saveDeadline(trx, 'a', 60));
  expect(await listDeadlines(hall.db)).toEqual([row('a', 60, { next_alert_at_ms: 80, alerts: 1 })]);
  await inWrite((trx) => saveDeadline(trx, 'a', 90));
  expect(await listDeadlines(hall.db)).toEqual([row('a', 90)]);
});
