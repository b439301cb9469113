import { afterEach, beforeEach, expect, test } from 'vitest';
import { findLastRainEnd } from '../../../db/reception/weather.queries';
import { asBar, asDesk, recorded } from '../../helpers/hall-steps';
import { accepted, hallStart, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const set = async (kind: 'rain' | 'heat', on: boolean, idempotencyKey = key()) =>
  accepted(await hall.handlers.reception.setWeather(asDesk(hall), { idempotencyKey, kind, on }));
const read = () => hall.handlers.reception.readWeather(asBar(hall), {});
const spells = () => hall.db.selectFrom('weather_spell').selectAll().execute();

test('rain begins and ends, with when and by whom; the heat goes on', async () => {
  await set('heat', true);
  hall.nowMs += 60_000;
  await set('rain', true);
  expect(await read()).toEqual({
    rainSinceMs: hallStart + 60_000,
    heatSinceMs: hallStart,
    lastRainEndedAtMs: null,
  });
  hall.nowMs += 60_000;
  await set('rain', false);
  expect(await read()).toEqual({
    rainSinceMs: null,
    heatSinceMs: hallStart,
    lastRainEndedAtMs: hallStart + 120_000,
  });
  expect((await spells())[1]).toEqual({
    id: 2,
    kind: 'rain',
    started_at_ms: hallStart + 60_000,
    started_by: 'receptionist',
    ended_at_ms: hallStart + 120_000,
    ended_by: 'receptionist',
  });
  expect(await recorded(hall)).toEqual(['weather-began', 'weather-began', 'weather-ended']);
});

test('what is so already stays as it is: two windows that tap the same make one change', async () => {
  await set('rain', true);
  hall.nowMs += 1000;
  await set('rain', true);
  expect(await spells()).toHaveLength(1);
  expect((await read()).rainSinceMs).toBe(hallStart);
  await set('heat', false);
  expect(await recorded(hall)).toEqual(['weather-began']);
});

test('the same key sent twice is applied once', async () => {
  const idempotencyKey = key();
  await set('rain', true, idempotencyKey);
  await set('rain', false);
  await set('rain', true, idempotencyKey);
  expect((await read()).rainSinceMs).toBeNull();
});

test('a clock that was set back ends the rain when it began, not before', async () => {
  await set('rain', true);
  hall.nowMs -= 3_600_000;
  await set('rain', false);
  expect(await findLastRainEnd(hall.db)).toBe(hallStart);
});

test('the newest end of rain counts, whichever was written last', async () => {
  expect(await findLastRainEnd(hall.db)).toBeUndefined();
  for (const minutes of [10, 20]) {
    await set('rain', true);
    hall.nowMs = hallStart + minutes * 60_000;
    await set('rain', false);
  }
  expect(await findLastRainEnd(hall.db)).toBe(hallStart + 20 * 60_000);
});
