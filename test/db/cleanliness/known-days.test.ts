import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listDays } from '../../../db/cleanliness/day.queries';
import { addDays } from '../../../shared/time';
import { arrive, asDesk } from '../../helpers/hall-steps';
import { accepted, hallDay, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

test('a visit that was registered by mistake is not among the visits of its day', async () => {
  await arrive(hall);
  const { visitId } = await arrive(hall);
  const input = { idempotencyKey: key(), visitId, reason: '登记错了' };
  accepted(await hall.handlers.reception.voidVisit(asDesk(hall), input));
  expect(await listDays(hall.db, 60)).toEqual([{ day: hallDay, signed_at_ms: null, visits: 1 }]);
});

test('years of visits are not read for the last weeks of them', async () => {
  const guest = { name: '陈', form_of_address: 'mr', created_at_ms: 0, phone: null } as const;
  await hall.db
    .insertInto('guest')
    .values({ id: 'guest', ...guest })
    .execute();
  for (let daysAgo = 0; daysAgo < 300; daysAgo += 1) {
    await sql`
      WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n LIMIT 200)
      INSERT INTO visit (id, guest_id, day, kind, party_size, source, note, arrived_at_ms,
        recorded_at_ms, registered_by, left_at_ms)
      SELECT hex(randomblob(8)), 'guest', ${addDays(hallDay, -daysAgo)}, 'first', 1, 'walk-in', '',
        1, 1, 'receptionist', 1 FROM n`.execute(hall.db);
  }
  const spentMs = async (limit: number) => {
    const begunMs = performance.now();
    const days = await listDays(hall.db, limit);
    expect(days.map(({ visits }) => visits)).toEqual(Array.from({ length: limit }, () => 200));
    return performance.now() - begunMs;
  };
  const few: number[] = [];
  const all: number[] = [];
  for (let times = 0; times < 5; times += 1) {
    few.push(await spentMs(14));
    all.push(await spentMs(300));
  }
  expect(Math.min(...few)).toBeLessThan(Math.min(...all) / 4);
});
