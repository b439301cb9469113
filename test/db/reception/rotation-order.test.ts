import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openDatabase } from '../../../db/open-database';
import {
  findLastEventSeq,
  insertRotationEvent,
  listRotationEventsBetween,
} from '../../../db/reception/rotation.queries';
import { readPastOrder, readRotationOrder } from '../../../db/reception/rotation-order';
import { keepRotationSnapshot, replayTo } from '../../../db/reception/rotation-replay';
import type { Reader } from '../../../db/schema';
import { readHallSettings, writeSettings } from '../../../db/settings/setting.queries';
import type { HallSettings } from '../../../shared/hall-settings';
import { type RotationEvent, rotationSettingsOf } from '../../../shared/reception/rotation';
import { rankAgents } from '../../../shared/reception/rotation-rank';
import { applyRotationEvent, newRotationState } from '../../../shared/reception/rotation-replay';
import { hourMs, minuteMs } from '../../../shared/time';
import { anyLog, joined, nineMs, reversed, served, took } from '../../helpers/rotation-events';
import { atEnd } from '../../helpers/rotation-order';
import { emptyDatabase } from '../../helpers/test-hall';

async function openPost(): Promise<Reader> {
  const database = openDatabase(emptyDatabase());
  if (!database.ok) throw new Error(database.reason);
  const { db } = database.value;
  // The log stands alone here: its people and guests have no rows.
  await sql`PRAGMA foreign_keys = OFF`.execute(db);
  return db;
}

const record = (db: Reader, events: readonly RotationEvent[]) =>
  db.transaction().execute(async (trx) => {
    for (const event of events) await insertRotationEvent(trx, event);
  });

const set = (db: Reader, changes: Partial<HallSettings>, atMs = nineMs) =>
  db.transaction().execute((trx) => writeSettings(trx, changes, { staffId: null, atMs }));

const order = async (db: Reader, atMs: number) =>
  readRotationOrder(db, await readHallSettings(db), atMs);

/** What was recorded, each event with the settings of its moment, and those in force at the end. */
interface Told {
  readonly events: readonly { readonly event: RotationEvent; readonly hall: HallSettings }[];
  readonly hall: HallSettings;
}

/** The long way round: every event from the first, without the database. */
function whole({ events, hall }: Told, atMs: number) {
  const state = newRotationState();
  const end = events.findLastIndex(({ event }) => event.atMs <= atMs) + 1;
  for (const { event, hall } of events.slice(0, end))
    applyRotationEvent(state, event, rotationSettingsOf(hall));
  return rankAgents(state, rotationSettingsOf(hall), atMs);
}

const step = fc.record({
  events: fc.integer({ min: 0, max: 8 }),
  fate: fc.constantFrom('commit', 'commit', 'roll-back'),
  /** How far the clock has been set back when the order is asked for. */
  setBackMs: fc.constantFrom(0, 0, 0, 30 * minuteMs, 8 * hourMs),
  snapshot: fc.boolean(),
  changes: fc.option(
    fc.record(
      {
        rotationRule: fc.constantFrom<HallSettings['rotationRule']>(
          'fair-share',
          'move-to-back',
          'fewest-today',
        ),
        oneGuestAtATime: fc.constantFrom(true, true, true, false),
        rotationRoster: fc.constantFrom<string[]>([], ['du', 'an'], ['er', 'chi', 'bo']),
        dayStartsAtMinute: fc.constantFrom(240, 600),
      },
      { requiredKeys: [] },
    ),
  ),
});

test('is that of the whole log, whatever was kept, rolled back, changed or set back on the way', () =>
  fc.assert(
    fc.asyncProperty(
      anyLog,
      fc.array(step, { minLength: 5, maxLength: 12 }),
      async (log, steps) => {
        const db = await openPost();
        let told: Told = { events: [], hall: await readHallSettings(db) };
        let rest = log;
        for (const { events, fate, setBackMs, snapshot, changes } of steps) {
          const now = rest.slice(0, events);
          rest = rest.slice(events);
          if (changes) await set(db, changes);
          const hall = await readHallSettings(db);
          const before = { ...told, hall };
          const after = {
            events: [...told.events, ...now.map((event) => ({ event, hall }))],
            hall,
          };
          const atMs = atEnd(after.events.map(({ event }) => event)) - setBackMs;
          if (snapshot) await keepRotationSnapshot(db);
          await db
            .transaction()
            .execute(async (trx) => {
              expect(await order(trx, atMs)).toEqual(whole(before, atMs));
              for (const event of now) await insertRotationEvent(trx, event);
              expect(await order(trx, atMs)).toEqual(whole(after, atMs));
              if (fate === 'roll-back') throw new Error('rolled back');
            })
            .catch((error: Error) => {
              if (error.message !== 'rolled back') throw error;
            });
          told = fate === 'commit' ? after : before;
          const [one, again] = await Promise.all([order(db, atMs), order(db, atMs)]);
          expect(one).toEqual(whole(told, atMs));
          expect(again).toEqual(one);
          // What a start would make of the file, and the ledger with it.
          const { state } = await replayTo(db, await findLastEventSeq(db));
          const fresh = newRotationState();
          for (const { event, hall } of told.events)
            applyRotationEvent(fresh, event, rotationSettingsOf(hall));
          expect(rankAgents(state, rotationSettingsOf(hall), atMs)).toEqual(
            rankAgents(fresh, rotationSettingsOf(hall), atMs),
          );
          const kept = fresh.books.entries.slice(state.books.earlierEntries);
          expect(state.books.entries).toEqual(kept);
        }
        await db.destroy();
      },
    ),
    { numRuns: 60 },
  ));

test('a later change of the rule, the roster or the day leaves past orders as they were', async () => {
  const db = await openPost();
  await set(db, { rotationRule: 'move-to-back', rotationRoster: ['bo', 'an'] });
  await record(db, [joined('an'), joined('bo'), joined('chi'), ...served('v1', 'an')]);
  const then = await readPastOrder(db, nineMs);
  expect(then.rule).toBe('move-to-back');
  expect(then.order.map(({ agentId }) => agentId)).toEqual(['bo', 'chi', 'an']);
  await set(db, { rotationRule: 'fewest-today', rotationRoster: ['chi'] }, nineMs + hourMs);
  expect(await readPastOrder(db, nineMs)).toEqual(then);
  // Between the change and the next event it is in force as well.
  expect((await readPastOrder(db, nineMs + hourMs)).rule).toBe('fewest-today');
  await record(db, [took('v2', 'bo', nineMs + 2 * hourMs)]);
  expect(await readPastOrder(db, nineMs)).toEqual(then);
  expect((await readPastOrder(db, nineMs + 2 * hourMs)).rule).toBe('fewest-today');
  await db.destroy();
});

test('the same value set again, and settings of something else, are no change', async () => {
  const db = await openPost();
  await set(db, { rotationRule: 'move-to-back', promiseMs: 30_000 });
  await set(db, { rotationRule: 'move-to-back', promiseMs: 40_000 });
  expect(await db.selectFrom('rotation_setting').select('key').execute()).toEqual([
    { key: 'rotationRule' },
  ]);
  await expect(db.deleteFrom('rotation_setting').execute()).rejects.toThrow('what was in force');
  await db.destroy();
});

test('begins at the last snapshot, and at the log where an earlier turn is undone', async () => {
  const db = await openPost();
  await record(db, [joined('an'), joined('bo'), ...served('v1', 'an'), took('v2', 'bo')]);
  await keepRotationSnapshot(db);
  await keepRotationSnapshot(db);
  expect(await db.selectFrom('rotation_snapshot').select('after_event').execute()).toEqual([
    { after_event: 5 },
  ]);
  await record(db, [took('v3', 'an'), reversed('v2')]);
  expect((await replayTo(db, 7)).fromSeq).toBe(5);
  await record(db, [reversed('v1')]);
  expect((await replayTo(db, 8)).fromSeq).toBe(0);
  expect((await replayTo(db, 4)).fromSeq).toBe(0);
  expect(await listRotationEventsBetween(db, 1, 8)).toHaveLength(8);
  await db.destroy();
});

test('knows nothing of a change that was taken back, even where the log looks the same after it', async () => {
  const db = await openPost();
  await record(db, [joined('an'), joined('bo')]);
  const change = async (agentId: string, fails: boolean) =>
    db.transaction().execute(async (trx) => {
      await insertRotationEvent(trx, took('v1', agentId));
      await insertRotationEvent(trx, joined('chi'));
      await order(trx, nineMs);
      if (fails) throw new Error('taken back');
    });
  await expect(change('an', true)).rejects.toThrow('taken back');
  await change('bo', false);
  const log = [joined('an'), joined('bo'), took('v1', 'bo'), joined('chi')];
  const hall = await readHallSettings(db);
  const told = { events: log.map((event) => ({ event, hall })), hall };
  expect(await order(db, nineMs)).toEqual(whole(told, nineMs));
  await db.destroy();
});

test('forgets what the log no longer ends with', async () => {
  const db = await openPost();
  await record(db, [joined('an'), joined('bo'), ...served('v1', 'an')]);
  expect((await order(db, nineMs)).map(({ agentId }) => agentId)).toEqual(['bo', 'an']);
  await db.deleteFrom('rotation_event').where('seq', '>', 2).execute();
  await sql`UPDATE sqlite_sequence SET seq = 2 WHERE name = 'rotation_event'`.execute(db);
  await record(db, [took('v2', 'bo'), took('v3', 'bo'), took('v4', 'bo')]);
  expect((await order(db, nineMs)).map(({ agentId }) => agentId)).toEqual(['an', 'bo']);
  await db.destroy();
});

test('reads only what is new once the log has been replayed', async () => {
  const db = await openPost();
  await record(db, [joined('an'), joined('bo')]);
  await order(db, nineMs);
  // Behind the replayed end nothing is looked at again.
  await db.deleteFrom('rotation_event').where('seq', '=', 1).execute();
  expect((await order(db, nineMs)).map(({ agentId }) => agentId)).toEqual(['an', 'bo']);
  await db.destroy();
});
