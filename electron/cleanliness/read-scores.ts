import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import { listResultsSince } from '../../db/cleanliness/round.queries';
import { listAreas } from '../../db/cleanliness/template.queries';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import { wholeScore } from '../../shared/cleanliness/score';
import { addDays } from '../../shared/time';
import type { UseCase } from '../use-case';

const weeksShown = 12;
const failuresShown = 10;

type Result = Awaited<ReturnType<typeof listResultsSince>>[number];

export const readScores: UseCase<typeof cleanlinessContract.readScores> = async ({ db, now }) => {
  const { day } = await readDayInHand(db, await readHallSettings(db), now());
  const thisMonday = mondayOf(day);
  const mondays = Array.from({ length: weeksShown }, (_, index) =>
    addDays(thisMonday, 7 * (index + 1 - weeksShown)),
  );
  const results = await listResultsSince(db, mondays[0] ?? day);
  const areas = await listAreas(db);
  const nameOf = (areaId: string) => {
    const area = areas.find(({ id }) => id === areaId);
    return { zh: area?.name_zh ?? '', en: area?.name_en ?? '' };
  };
  const byItem = [...Map.groupBy(results, ({ item_id }) => item_id).values()].flatMap((own) => {
    const [one] = own;
    if (!one) return [];
    return {
      ...{ itemId: one.item_id, area: nameOf(one.area_id) },
      item: { zh: one.text_zh, en: one.text_en },
      failed: own.filter(({ result }) => result === 'fail').length,
      inspected: own.filter(({ result }) => result !== 'not-applicable').length,
    };
  });
  const seen = new Set(results.map(({ area_id }) => area_id));
  return {
    areas: areas
      .filter(({ id }) => seen.has(id))
      .map(({ id }) => ({ areaId: id, name: nameOf(id) })),
    weeks: mondays.map((monday) => {
      const own = results.filter((each) => mondayOf(each.day) === monday);
      return { monday, whole: scoreOf(own), byArea: scoresByArea(own) };
    }),
    failures: byItem
      .filter(({ failed }) => failed > 0)
      .sort((a, b) => b.failed - a.failed || b.failed / b.inspected - a.failed / a.inspected)
      .slice(0, failuresShown),
  };
};

/** The Monday of a day's week. */
function mondayOf(day: string): string {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

function scoreOf(results: readonly Result[]): number | null {
  const rounds = [...Map.groupBy(results, ({ round_id }) => round_id).values()];
  return wholeScore(
    rounds.map((round) => round.map((each) => ({ ...each, critical: each.critical === 1 }))),
  );
}

function scoresByArea(results: readonly Result[]): Record<string, number> {
  const scores = [...Map.groupBy(results, ({ area_id }) => area_id)].flatMap(([areaId, own]) => {
    const score = scoreOf(own);
    return score === null ? [] : [[areaId, score] as const];
  });
  return Object.fromEntries(scores);
}
