import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  findGuestByPhone,
  insertGuest,
  readGuestHistory,
} from '../../../db/reception/guest.queries';
import { insertVisit } from '../../../db/reception/visit.queries';
import { guestRow, visitRow } from '../../helpers/rows';
import { openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const phone = '13800001001';

test('a guest is found by the exact phone, and a phone belongs to one guest', async () => {
  const add = (id: string, number: string | null) =>
    hall.db.transaction().execute((trx) => insertGuest(trx, guestRow(id, { phone: number })));
  await add('chen', phone);
  await add('li', null);
  await add('wu', null);
  expect(await findGuestByPhone(hall.db, phone)).toEqual(guestRow('chen', { phone }));
  expect(await findGuestByPhone(hall.db, '1380000100')).toBeUndefined();
  await expect(add('zhao', phone)).rejects.toThrow('UNIQUE');
});

test('the past of a guest: how often, when last, and whether still here', async () => {
  const history = () => readGuestHistory(hall.db, 'chen');
  const visit = (n: number, changes = {}) =>
    hall.db
      .transaction()
      .execute((trx) =>
        insertVisit(
          trx,
          visitRow(`visit-${n}`, { guest_id: 'chen', arrived_at_ms: n, left_at_ms: n, ...changes }),
        ),
      );
  await hall.db.transaction().execute((trx) => insertGuest(trx, guestRow('chen')));
  const nothing = { visits: 0, lastVisitAtMs: null, openVisitId: null };
  expect(await history()).toEqual(nothing);
  await visit(1, {});
  await visit(2, {});
  await visit(3, { left_at_ms: null });
  expect(await history()).toEqual({
    ...{ visits: 3, lastVisitAtMs: 3, openVisitId: 'visit-3' },
  });
  await expect(visit(4, { left_at_ms: null })).rejects.toThrow('UNIQUE');
});
