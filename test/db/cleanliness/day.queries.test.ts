import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  findNewestOpenedDay,
  findSignOff,
  insertOpenedDay,
  insertSignOff,
  listDays,
} from '../../../db/cleanliness/day.queries';
import { readDayInHand } from '../../../db/cleanliness/day-in-hand';
import { insertRound } from '../../../db/cleanliness/round.queries';
import type { Writer } from '../../../db/schema';
import { readHallSettings } from '../../../db/settings/setting.queries';
import { hourMs } from '../../../shared/time';
import { addParty, roundRow } from '../../helpers/rows';
import { hallDay, hallStart, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const inWrite = (body: (trx: Writer) => Promise<unknown>) =>
  hall.db.transaction().execute(async (trx) => void (await body(trx)));
const dayInHand = async (nowMs: number) =>
  readDayInHand(hall.db, await readHallSettings(hall.db), nowMs);
const signOff = (day: string) =>
  inWrite((trx) => insertSignOff(trx, { day, atMs: 9, staffId: 'supervisor' }));

test('a day is signed once, by somebody with a name', async () => {
  expect(await findSignOff(hall.db, hallDay)).toBeUndefined();
  await signOff(hallDay);
  expect(await findSignOff(hall.db, hallDay)).toEqual({
    ...{ day: hallDay, signed_at_ms: 9, signed_by: 'supervisor', name: '林岚' },
  });
  await expect(signOff(hallDay)).rejects.toThrow('UNIQUE');
});

test('days with a visit or a round, newest first, as many as are asked for', async () => {
  await inWrite(async (trx) => {
    await addParty(trx, 'a', { day: '2026-11-22' });
    await addParty(trx, 'b', { day: '2026-11-24' });
    await addParty(trx, 'c', { day: '2026-11-24' });
    await insertRound(trx, roundRow('round', { day: '2026-11-23' }));
    await insertSignOff(trx, { day: '2026-11-22', atMs: 9, staffId: 'supervisor' });
  });
  const days = [
    { day: '2026-11-24', signed_at_ms: null, visits: 2 },
    { day: '2026-11-23', signed_at_ms: null, visits: 0 },
    { day: '2026-11-22', signed_at_ms: 9, visits: 1 },
  ];
  expect(await listDays(hall.db, 60)).toEqual(days);
  expect(await listDays(hall.db, 2)).toEqual(days.slice(0, 2));
});

test('the day in hand is the calendar’s, until a later one is begun by hand', async () => {
  expect(await findNewestOpenedDay(hall.db)).toBeUndefined();
  expect(await dayInHand(hallStart)).toEqual({ day: '2026-11-24', signedOff: false });
  await signOff('2026-11-24');
  expect(await dayInHand(hallStart)).toEqual({ day: '2026-11-24', signedOff: true });
  await inWrite(async (trx) => {
    for (const day of ['2026-11-25', '2026-11-20'])
      await insertOpenedDay(trx, { day, atMs: hallStart, staffId: 'receptionist' });
  });
  expect(await findNewestOpenedDay(hall.db)).toBe('2026-11-25');
  expect(await dayInHand(hallStart)).toEqual({ day: '2026-11-25', signedOff: false });
  expect(await dayInHand(hallStart + 24 * hourMs)).toEqual({ day: '2026-11-25', signedOff: false });
  expect(await dayInHand(hallStart + 48 * hourMs)).toEqual({ day: '2026-11-26', signedOff: false });
});
