import { afterEach, beforeEach, expect, test } from 'vitest';
import { findAppliedWrite, insertAppliedWrite } from '../../../db/trust/applied-write.queries';
import { openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const insert = () =>
  hall.db.transaction().execute((trx) =>
    insertAppliedWrite(trx, {
      idempotency_key: 'key-1',
      procedure: 'bar.markServed',
      value_json: '{"servedAtMs":5}',
      applied_at_ms: 5,
    }),
  );

test('the answer of a write is found by its key and procedure, and stands once', async () => {
  await insert();
  expect(await findAppliedWrite(hall.db, 'key-1', 'bar.markServed')).toEqual({ servedAtMs: 5 });
  expect(await findAppliedWrite(hall.db, 'key-1', 'bar.undoServed')).toBeUndefined();
  expect(await findAppliedWrite(hall.db, 'key-2', 'bar.markServed')).toBeUndefined();
  await expect(insert()).rejects.toThrow('UNIQUE');
});
