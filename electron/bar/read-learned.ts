import { listJudgedSightings } from '../../db/bar/look.queries';
import { readRefillModel } from '../../db/bar/refill-lessons';
import { listDrinks } from '../../db/settings/inventory.queries';
import { calibrationBands } from '../../shared/bar/calibration';
import type { barContract } from '../../shared/bar/contract';
import { isLow } from '../../shared/bar/cup-state';
import { cupOutlook, startCup } from '../../shared/bar/refill';
import { dayMs, minuteMs } from '../../shared/time';
import type { UseCase } from '../use-case';

/** A season: long enough to judge by, short enough to follow the weather. */
const days = 90;

/** What has been learned of each drink, and how often the hall was right. */
export const readLearned: UseCase<typeof barContract.readLearned> = async ({ db, now }) => {
  const model = await readRefillModel(db);
  const sightings = (await listJudgedSightings(db, now() - days * dayMs)).map((row) => ({
    drinkId: row.drink_id,
    cupId: row.cup_id,
    chance: row.low_chance ?? 0,
    low: row.level !== null && isLow(row.level),
  }));
  const drinks = (await listDrinks(db)).map((drink) => {
    const hot = drink.hot === 1;
    const cup = startCup(model, { cupId: '', drinkKind: drink.id, hot, servedAtMs: 0 });
    const { p10, p50, p90 } = cupOutlook(cup, 0).thirdAtMs;
    const looks = sightings.filter(({ drinkId }) => drinkId === drink.id);
    return {
      ...{ drinkId: drink.id, name: { zh: drink.name_zh, en: drink.name_en } },
      ...{ hot, cup: drink.cup },
      thirdMinutes: { p10: p10 / minuteMs, p50: p50 / minuteMs, p90: p90 / minuteMs },
      cups: new Set(looks.map(({ cupId }) => cupId)).size,
      looks: looks.length,
      low: looks.filter(({ low }) => low).length,
      expectedLow: looks.reduce((sum, { chance }) => sum + chance, 0),
    };
  });
  return { days, drinks, bands: calibrationBands(sightings) };
};
