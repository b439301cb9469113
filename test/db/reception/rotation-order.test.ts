import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/open-database';
import { insertStaff } from '../../../db/people/staff.queries';
import { insertRotationEvent } from '../../../db/reception/rotation.queries';
import { readRotationOrder, readRotationSettings } from '../../../db/reception/rotation-order';
import type { Reader } from '../../../db/schema';
import { defaultHallSettings, type HallSettings } from '../../../shared/hall-settings';
import { type RotationEvent, rotationOrder } from '../../../shared/reception/rotation';
import { hourMs, minuteMs } from '../../../shared/time';
import { anyLog, joined, nineMs, served, took } from '../../helpers/rotation-events';
import { atEnd } from '../../helpers/rotation-order';

const hall = defaultHallSettings;

async function openPost(): Promise<Reader> {
  const database = openDatabase(':memory:');
  if (!database.ok) throw new Error(database.reason);
  const { db } = database.value;
  // The log stands alone here: its guests have no rows.
  await sql`PRAGMA foreign_keys = OFF`.execute(db);
  await db.transaction().execute(async (trx) => {
    for (const [index, id] of ['an', 'bo', 'chi', 'du'].entries())
      await insertStaff(trx, { id, name: id, roster_order: index, pin_hash: null }, ['agent']);
  });
  return db;
}

const record = (db: Reader, events: readonly RotationEvent[]) =>
  db.transaction().execute(async (trx) => {
    for (const event of events) await insertRotationEvent(trx, event);
  });

async function whole(db: Reader, of: HallSettings, events: RotationEvent[], atMs: number) {
  return rotationOrder(events, await readRotationSettings(db, of), atMs);
}

const step = fc.record({
  events: fc.integer({ min: 0, max: 8 }),
  fate: fc.constantFrom('commit', 'commit', 'roll-back'),
  /** How far the clock has been set back when the order is asked for. */
  setBackMs: fc.constantFrom(0, 0, 0, 30 * minuteMs, 8 * hourMs),
  hall: fc.record({
    rotationRule: fc.constantFrom('fair-share', 'move-to-back', 'fewest-today'),
    oneGuestAtATime: fc.constantFrom(true, true, true, false),
  }),
});

test(
  'is that of the whole log, whatever was rolled back, changed or set back on the way',
  () =>
    fc.assert(
      fc.asyncProperty(
        anyLog,
        fc.array(step, { minLength: 5, maxLength: 12 }),
        async (log, steps) => {
          const db = await openPost();
          const standing: RotationEvent[] = [];
          let rest = log;
          for (const { events, fate, setBackMs, ...changes } of steps) {
            const now = rest.slice(0, events);
            rest = rest.slice(events);
            const of = { ...hall, ...changes.hall };
            const atMs = atEnd([...standing, ...now]) - setBackMs;
            await db
              .transaction()
              .execute(async (trx) => {
                expect(await readRotationOrder(trx, of, atMs)).toEqual(
                  await whole(trx, of, standing, atMs),
                );
                for (const event of now) await insertRotationEvent(trx, event);
                expect(await readRotationOrder(trx, of, atMs)).toEqual(
                  await whole(trx, of, [...standing, ...now], atMs),
                );
                if (fate === 'roll-back') throw new Error('rolled back');
              })
              .catch((error: Error) => {
                if (error.message !== 'rolled back') throw error;
              });
            if (fate === 'commit') standing.push(...now);
            const [order, again] = await Promise.all([
              readRotationOrder(db, of, atMs),
              readRotationOrder(db, of, atMs),
            ]);
            expect(order).toEqual(await whole(db, of, standing, atMs));
            expect(again).toEqual(order);
          }
          await db.destroy();
        },
      ),
      { numRuns: 60 },
    ),
  30_000,
);

test('knows nothing of a change that was taken back, even where the log looks the same after it', async () => {
  const db = await openPost();
  await record(db, [joined('an'), joined('bo')]);
  const change = async (agentId: string, fails: boolean) =>
    db.transaction().execute(async (trx) => {
      await insertRotationEvent(trx, took('v1', agentId));
      await insertRotationEvent(trx, joined('chi'));
      await readRotationOrder(trx, hall, nineMs);
      if (fails) throw new Error('taken back');
    });
  await expect(change('an', true)).rejects.toThrow('taken back');
  await change('bo', false);
  const log = [joined('an'), joined('bo'), took('v1', 'bo'), joined('chi')];
  expect(await readRotationOrder(db, hall, nineMs)).toEqual(await whole(db, hall, log, nineMs));
  await db.destroy();
});

test('forgets what the log no longer ends with', async () => {
  const db = await openPost();
  await record(db, [joined('an'), joined('bo'), ...served('v1', 'an')]);
  expect((await readRotationOrder(db, hall, nineMs)).map(({ agentId }) => agentId)).toEqual([
    'bo',
    'an',
  ]);
  await db.deleteFrom('rotation_event').where('seq', '>', 2).execute();
  await sql`UPDATE sqlite_sequence SET seq = 2`.execute(db);
  const others = [took('v2', 'bo'), took('v3', 'bo'), took('v4', 'bo')];
  await record(db, others);
  const log = [joined('an'), joined('bo'), ...others];
  expect(await readRotationOrder(db, hall, nineMs)).toEqual(await whole(db, hall, log, nineMs));
  await db.destroy();
});

test('reads only what is new once the log has been replayed', async () => {
  const db = await openPost();
  await record(db, [joined('an'), joined('bo')]);
  await readRotationOrder(db, hall, nineMs);
  // Behind the replayed end nothing is looked at again.
  await db.deleteFrom('rotation_event').where('seq', '=', 1).execute();
  expect((await readRotationOrder(db, hall, nineMs)).map(({ agentId }) => agentId)).toEqual([
    'an',
    'bo',
  ]);
  await db.destroy();
});
