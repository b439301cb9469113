import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readRefillModel, relearnFrom } from '../../../db/bar/refill-lessons';
import { writeSettings } from '../../../db/settings/setting.queries';
import { startRefillTrips } from '../../../electron/bar/refill-trips';
import type { CupTap, TableCup } from '../../../shared/bar/cups-contract';
import {
  endCup,
  newRefillModel,
  priorOf,
  seeCup,
  startCup,
  startCupFrom,
} from '../../../shared/bar/refill';
import { minuteMs } from '../../../shared/time';
import { FakeClock } from '../../helpers/fake-clock';
import { arrive, asBar, leave, recorded, serve, takePosts, undo } from '../../helpers/hall-steps';
import { accepted, hallStart, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'bar-1');
});
afterEach(() => hall.close());

const tables = () => hall.handlers.bar.readTables(asBar(hall), {});
const cups = async () => (await tables()).tables.flatMap((table) => table.cups);
const refusal = (reason: string) => ({ ok: false, reason });
const tap = (on: readonly Pick<TableCup, 'cupId' | 'taps'>[], what: CupTap, staffId = 'bar-1') =>
  hall.handlers.bar.tapCups(asBar(hall), {
    ...{ idempotencyKey: key(), staffId, tap: what },
    cups: on.map(({ cupId, taps }) => ({ cupId, taps })),
  });
const undoTap = (tapId: string) =>
  hall.handlers.bar.undoTap(asBar(hall), { idempotencyKey: key(), tapId });
const model = () => readRefillModel(hall.db);
const onlyCup = async (): Promise<TableCup> => {
  const [cup, ...rest] = await cups();
  if (!cup || rest.length > 0) throw new Error(`${rest.length + 1} cups`);
  return cup;
};

/** A party with tea on the table, served at once. */
async function seat(quantity: number, tableId = 'table-1') {
  const party = await arrive(hall, { tableId, drinks: [{ drinkId: 'tea', quantity }] });
  accepted(await serve(hall, party.requestId));
  return party;
}

/** A month later nothing on the tables, and the same hall: what is stored is all there is. */
const everything = async () => ({
  cups: await hall.db
    .selectFrom('cup')
    .select(['id', 'ended_at_ms', 'ended_as'])
    .where((eb) => eb.or([eb('ended_as', 'is', null), eb('ended_as', '!=', 'taken-back')]))
    .orderBy('seq')
    .execute(),
  shown: await tables(),
  model: await model(),
});

describe('cups', () => {
  test('every drink served is a cup, and none is there once the serving was taken back', async () => {
    const { requestId } = await arrive(hall, {
      tableId: 'table-1',
      drinks: [
        { drinkId: 'tea', quantity: 2 },
        { drinkId: 'cola', quantity: 1 },
      ],
    });
    expect((await tables()).tables).toEqual([]);
    accepted(await serve(hall, requestId));
    expect((await tables()).tables).toEqual([
      {
        ...{ visitId: expect.any(String), tableName: '1号桌' },
        ...{ guestName: '陈', formOfAddress: 'mr' },
        cups: ['茶', '茶', '可乐'].map((zh) => ({
          ...{ cupId: expect.any(String), drink: { zh, en: expect.any(String) }, person: null },
          ...{ servedAtMs: hallStart, state: 'resting', seen: null, taps: 0 },
        })),
      },
    ]);
    const [cup] = await cups();
    if (cup) accepted(await tap([cup], 'empty'));
    accepted(await undo(hall, requestId));
    expect(await cups()).toEqual([]);
    expect(await model()).toEqual(newRefillModel());
    accepted(await serve(hall, requestId));
    expect((await cups()).map(({ taps }) => taps)).toEqual([0, 0, 0]);
  });

  test('seen low it is asked about; refilled it is a new cup that knows its guest’s pace', async () => {
    await seat(1);
    hall.nowMs += 8 * minuteMs;
    accepted(await tap([await onlyCup()], 'one-third'));
    const asked = await onlyCup();
    expect(asked).toMatchObject({
      ...{ state: 'ask', taps: 1 },
      seen: { level: 'one-third', atMs: hall.nowMs },
    });
    accepted(await tap([asked], 'refilled'));
    const next = await onlyCup();
    expect(next).toMatchObject({ servedAtMs: hall.nowMs, state: 'resting', seen: null, taps: 0 });

    const start = { cupId: asked.cupId, drinkKind: 'tea', hot: true, servedAtMs: hallStart };
    const belief = seeCup(startCup(newRefillModel(), start), {
      ...{ atMs: hall.nowMs, level: 'one-third' },
    });
    const lesson = endCup(newRefillModel(), belief);
    expect(await model()).toEqual(lesson.model);
    expect(lesson.residual).toBeLessThan(0);
    const row = await hall.db
      .selectFrom('cup')
      .selectAll()
      .where('id', '=', next.cupId)
      .executeTakeFirstOrThrow();
    const prior = priorOf(lesson.model, 'tea');
    expect(row).toMatchObject({
      ...{ after_cup_id: asked.cupId, previous_residual: lesson.residual },
      ...{ prior_mu: prior.mu, prior_variance: prior.variance, prior_never: prior.never },
    });
  });

  test('a cup that nobody looked at teaches nothing when it ends', async () => {
    const { visitId } = await seat(2);
    const [first] = await cups();
    if (first) accepted(await tap([first], 'refilled'));
    accepted(await leave(hall, visitId));
    expect(await model()).toEqual(newRefillModel());
    expect(await cups()).toEqual([]);
  });

  test('the model is what all ended cups teach, in their order, however it was come by', async () => {
    for (const [index, level] of (['one-third', 'empty', 'full'] as const).entries()) {
      const { visitId } = await seat(2, `table-${index + 1}`);
      hall.nowMs += 9 * minuteMs;
      const [first, second] = (await cups()).slice(-2);
      if (!first || !second) throw new Error('no cups');
      accepted(await tap([first], level));
      accepted(await tap([{ ...first, taps: 1 }], 'refilled'));
      accepted(await tap([second], 'two-thirds'));
      accepted(await leave(hall, visitId));
    }
    const learned = await model();
    expect(learned.kinds[0]?.all).toBeGreaterThan(5.9);
    await hall.db.transaction().execute((trx) => relearnFrom(trx, 0));
    expect(await model()).toEqual(learned);

    const rows = await hall.db
      .selectFrom('cup_event as end')
      .innerJoin('cup', 'cup.id', 'end.cup_id')
      .selectAll('cup')
      .where('end.kind', 'in', ['refilled', 'left', 'declined'])
      .orderBy('end.seq')
      .execute();
    let replayed = newRefillModel();
    for (const cup of rows) {
      const seen = await hall.db
        .selectFrom('cup_event')
        .selectAll()
        .where('cup_id', '=', cup.id)
        .where('kind', '=', 'seen')
        .execute();
      const prior = {
        mu: cup.prior_mu,
        variance: cup.prior_variance,
        never: cup.prior_never,
      };
      const start = startCupFrom(prior, {
        ...{ cupId: cup.id, drinkKind: cup.drink_id, hot: true, servedAtMs: cup.served_at_ms },
        previousResidual: cup.previous_residual ?? 0,
      });
      const belief = seen.reduce(
        (before, { at_ms, level }) => seeCup(before, { atMs: at_ms, level: level ?? 'full' }),
        start,
      );
      replayed = endCup(replayed, belief).model;
    }
    expect(learned).toEqual(replayed);
  });

  test('all fine for a table is one tap, and two fingers say it once', async () => {
    await seat(3);
    hall.nowMs += 5 * minuteMs;
    const seen = await cups();
    const [first, second] = await Promise.all([tap(seen, 'plenty'), tap(seen, 'plenty')]);
    expect([first?.ok, second]).toEqual([true, refusal('cup-tapped-since')]);
    expect((await cups()).map(({ state, taps, seen: last }) => [state, taps, last?.level])).toEqual(
      [1, 2, 3].map(() => ['resting', 1, 'plenty']),
    );
    const [one] = await cups();
    if (!one) throw new Error('no cup');
    accepted(await tap([one], 'declined'));
    expect(await tap([one], 'full')).toEqual(refusal('cup-gone'));
    // What can still be said is said, of the cups that were not tapped meanwhile.
    accepted(await tap([...seen.slice(0, 1), ...(await cups())], 'two-thirds'));
    expect((await cups()).map(({ taps }) => taps)).toEqual([2, 2]);
  });

  test('the same key twice is one tap', async () => {
    await seat(1);
    const { cupId } = await onlyCup();
    const input = { idempotencyKey: key(), staffId: 'bar-1', tap: 'full' as const };
    const send = () =>
      hall.handlers.bar.tapCups(asBar(hall), { ...input, cups: [{ cupId, taps: 0 }] });
    expect(await send()).toEqual(await send());
    expect((await onlyCup()).taps).toBe(1);
  });

  test('only bar people on duty tap; nobody taps what is gone', async () => {
    const { visitId } = await seat(1);
    const cup = await onlyCup();
    expect(await tap([cup], 'full', 'bar-2')).toEqual(refusal('bar-person-not-on-duty'));
    expect(await tap([{ cupId: 'unknown', taps: 0 }], 'full')).toEqual(refusal('cup-gone'));
    accepted(await leave(hall, visitId));
    expect(await tap([cup], 'full')).toEqual(refusal('cup-gone'));
  });
});

describe('undo', () => {
  test.each(['full', 'one-third', 'refilled', 'declined', 'away'] as const)(
    '%s, taken back, leaves everything as it was',
    async (what) => {
      await seat(2);
      hall.nowMs += 10 * minuteMs;
      const [first, second] = await cups();
      if (!first || !second) throw new Error('no cups');
      accepted(await tap([first], 'two-thirds'));
      hall.nowMs += 3 * minuteMs;
      const before = await everything();
      const { tapId } = accepted(await tap([{ ...first, taps: 1 }, second], what));
      expect((await everything()).shown).not.toEqual(before.shown);
      accepted(await undoTap(tapId));
      expect(await everything()).toEqual(before);
      expect(await undoTap(tapId)).toEqual(refusal('already-undone'));
    },
  );

  test('what later cups taught still holds after an earlier one was taken back', async () => {
    await seat(1, 'table-1');
    const { visitId } = await seat(1, 'table-2');
    hall.nowMs += 12 * minuteMs;
    const [mine, theirs] = await cups();
    if (!mine || !theirs) throw new Error('no cups');
    for (const cup of [mine, theirs]) accepted(await tap([cup], 'one-third'));
    const { tapId } = accepted(await tap([{ ...mine, taps: 1 }], 'declined'));
    accepted(await leave(hall, visitId));
    expect((await model()).kinds[0]?.all).toBeCloseTo(1.999);
    accepted(await undoTap(tapId));
    expect((await model()).kinds[0]?.all).toBe(1);
    const learned = await model();
    await hall.db.transaction().execute((trx) => relearnFrom(trx, 0));
    expect(await model()).toEqual(learned);
  });

  test('refused: too late, tapped since, the guest gone, never tapped', async () => {
    const { visitId } = await seat(1);
    const cup = await onlyCup();
    const early = accepted(await tap([cup], 'one-third')).tapId;
    const refilled = accepted(await tap([{ ...cup, taps: 1 }], 'refilled')).tapId;
    expect(await undoTap(early)).toEqual(refusal('tapped-since'));
    const next = await onlyCup();
    const late = accepted(await tap([next], 'full')).tapId;
    expect(await undoTap(refilled)).toEqual(refusal('tapped-since'));
    expect((await tables()).recentTaps.map((recent) => 'tapId' in recent && recent.tapId)).toEqual([
      late,
    ]);
    hall.nowMs += 120_001;
    expect(await undoTap(late)).toEqual(refusal('undo-too-late'));
    const last = accepted(await tap([{ ...next, taps: 1 }], 'full')).tapId;
    accepted(await leave(hall, visitId));
    expect(await undoTap(last)).toEqual(refusal('guest-has-left'));
    expect(await undoTap('unknown')).toEqual(refusal('unknown-tap'));
    expect(await recorded(hall)).toContain('cups-tapped');
  });
});

describe('trips', () => {
  let clock: FakeClock;
  let suggested: number[];
  let trips: ReturnType<typeof startRefillTrips>;
  const begin = () => {
    trips = startRefillTrips({
      ...{ db: hall.db, clock },
      suggested: () => suggested.push((clock.now() - hallStart) / minuteMs),
      logError: (error) => {
        throw error;
      },
    });
  };
  beforeEach(() => {
    clock = new FakeClock(hallStart);
    suggested = [];
  });
  afterEach(() => trips.stop());
  const pass = async (minutes: number) => {
    await clock.advance(minutes * minuteMs);
    hall.nowMs = clock.now();
  };
  const states = async () => (await cups()).map(({ state }) => state);

  test('a walk is suggested when cups are likely low, and not again once they were seen', async () => {
    await seat(3);
    begin();
    const { nextLookAtMs } = await tables();
    await pass(4);
    expect([await states(), suggested]).toEqual([['resting', 'resting', 'resting'], []]);
    await pass(10);
    expect(await states()).toEqual(['look', 'look', 'look']);
    expect(nextLookAtMs).toBe(hallStart + (suggested[0] ?? 0) * minuteMs);
    accepted(await tap(await cups(), 'plenty'));
    const soFar = suggested.length;
    await pass(1);
    expect([await states(), suggested.length]).toEqual([['resting', 'resting', 'resting'], soFar]);
  });

  test('never a cup that was declined, whose guest is away, or who has left', async () => {
    const { visitId } = await seat(1, 'table-2');
    await seat(3);
    begin();
    const [declined, away] = await cups();
    if (!declined || !away) throw new Error('no cups');
    accepted(await tap([declined], 'declined'));
    accepted(await tap([away], 'away'));
    accepted(await leave(hall, visitId));
    await pass(60);
    const suggestedCups = await hall.db
      .selectFrom('cup_event')
      .select('cup_id')
      .distinct()
      .where('kind', '=', 'suggested')
      .execute();
    expect(suggestedCups.map(({ cup_id }) => cup_id)).toEqual(
      (await cups()).filter(({ state }) => state === 'look').map(({ cupId }) => cupId),
    );
    expect(await states()).toEqual(['away', 'look']);
    const [cup] = await cups();
    if (cup) accepted(await tap([cup], 'back'));
    await pass(3);
    expect(await states()).toEqual(['look', 'look']);
  });

  test('a restart neither forgets the walk nor suggests it twice', async () => {
    await seat(3);
    begin();
    await pass(12);
    const [before, count] = [await tables(), suggested.length];
    expect(await states()).toEqual(['look', 'look', 'look']);
    trips.stop();
    begin();
    trips.wake();
    await clock.advance(0);
    expect([await tables(), suggested.length]).toEqual([before, count]);
  });

  test('woken after a long sleep it suggests once; without cups it sleeps', async () => {
    clock = new FakeClock(hallStart + 50 * minuteMs);
    begin();
    await clock.advance(10 * minuteMs);
    expect(suggested).toEqual([]);
    await seat(2);
    clock = new FakeClock(hallStart + 90 * minuteMs);
    trips.stop();
    begin();
    await clock.advance(0);
    expect(suggested).toEqual([90]);
  });

  test('halls that prefer rounds get them, by the minute', async () => {
    await hall.db
      .transaction()
      .execute((trx) =>
        writeSettings(
          trx,
          { refillMode: 'rounds', roundMs: 20 * minuteMs },
          { staffId: 'supervisor', atMs: hallStart },
        ),
      );
    await seat(2);
    begin();
    await pass(19);
    expect(suggested).toEqual([]);
    await pass(1.5);
    expect(suggested).toHaveLength(1);
    expect(await states()).toEqual(['look', 'look']);
  });
});

test('what was learned is told for every drink, and how well looks were foreseen', async () => {
  await seat(2);
  hall.nowMs += 30 * minuteMs;
  for (const cup of await cups()) accepted(await tap([cup], 'one-third'));
  const learned = await hall.handlers.bar.readLearned(hall.as('bar-1'), {});
  const [tea, cola] = learned.drinks;
  expect(tea).toMatchObject({ drinkId: 'tea', cups: 2, looks: 2, low: 2 });
  expect(tea?.expectedLow).toBeGreaterThan(1.5);
  expect(cola).toMatchObject({ cups: 0, looks: 0, low: 0, expectedLow: 0 });
  const { p10 = 0, p50 = 0, p90 = 0 } = cola?.thirdMinutes ?? {};
  expect([p10 > 3, p10 < p50, p50 > 13, p50 < 17, p90 > 25]).toEqual([
    true,
    true,
    true,
    true,
    true,
  ]);
  expect(learned.bands.map(({ looks, low }) => [looks, low])).toEqual([
    ...[
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ],
    [2, 2],
  ]);
});
