import { findSignOff } from '../../db/cleanliness/day.queries';
import { listItemsWithResults } from '../../db/cleanliness/round.queries';
import { listAreas } from '../../db/cleanliness/template.queries';
import type { Reader } from '../../db/schema';
import type { ChecklistArea, cleanlinessContract } from '../../shared/cleanliness/contract';
import { areaScore } from '../../shared/cleanliness/score';
import type { UseCase } from '../use-case';

/** The areas that are inspected before the day is closed, with what the day's end-of-day round found in each. */
export async function readAreas(db: Reader, day: string): Promise<ChecklistArea[]> {
  const items = await listItemsWithResults(db, day);
  const areas = (await listAreas(db)).map((area) => {
    const own = items.filter(({ area_id }) => area_id === area.id);
    return {
      areaId: area.id,
      name: { zh: area.name_zh, en: area.name_en },
      items: own.map((item) => ({
        itemId: item.id,
        text: { zh: item.text_zh, en: item.text_en },
        result: item.result,
        note: item.note ?? '',
        observedAtMs: item.observed_at_ms,
        observedByName: item.observed_by_name,
      })),
      score: areaScore(own.map((item) => ({ ...item, critical: item.critical === 1 }))),
    };
  });
  return areas.filter((area) => area.items.length > 0);
}

/** Who signed a day off, as the contract says it; null while it is open. */
export async function readSignOff(db: Reader, day: string) {
  const row = await findSignOff(db, day);
  return row ? { signedAtMs: row.signed_at_ms, signedByName: row.name } : null;
}

export const readChecklist: UseCase<typeof cleanlinessContract.readChecklist> = async (
  { db },
  { day },
) => ({
  areas: await readAreas(db, day),
  signOff: await readSignOff(db, day),
});
