import { listItemsWithResults } from '../../db/cleanliness/round.queries';
import { listAllOpenThings } from '../../db/reception/held-thing.queries';
import type { Reader } from '../../db/schema';
import { readHallSettingsOfDay } from '../../db/settings/setting.queries';
import { readChainHead } from '../../db/trust/chain';
import type { ClosingSheet } from '../../shared/cleanliness/closing-contract';
import { wholeScore } from '../../shared/cleanliness/score';
import type { RecordCheck } from '../../shared/record-check';
import { readOverrides } from './closing-facts';
import { readAreas } from './read-checklist';

/** The sheet of a day as its rows are now. Every total is computed from the rows that it shows. */
export async function buildSheet(
  db: Reader,
  day: string,
  check: RecordCheck | undefined,
  signed: ClosingSheet['signed'],
): Promise<ClosingSheet> {
  const { hallName, timeZone } = await readHallSettingsOfDay(db, day);
  const areas = await readAreas(db, day);
  const items = (await listItemsWithResults(db, day)).map((item) => ({
    ...item,
    critical: item.critical === 1,
  }));
  return {
    hallName,
    day,
    timeZone,
    score: wholeScore([...Map.groupBy(items, ({ area_id }) => area_id).values()]),
    areas: areas.map(({ name, items, score }) => {
      const having = (wanted: string | null) =>
        items.filter(({ result }) => result === wanted).length;
      return {
        name,
        items: items.length,
        passed: having('pass'),
        failed: having('fail'),
        notInspected: having(null),
        score,
      };
    }),
    failures: areas.flatMap(({ name, items }) =>
      items
        .filter(({ result }) => result === 'fail')
        .map((item) => ({
          area: name,
          item: item.text,
          note: item.note,
          observedByName: item.observedByName ?? '',
          observedAtMs: item.observedAtMs ?? 0,
        })),
    ),
    held: (await listAllOpenThings(db)).map(({ kind, tag, taken_at_ms }) => ({
      ...{ kind, tag, takenAtMs: taken_at_ms },
    })),
    overrides: await readOverrides(db, day),
    signed,
    chainHead: await readChainHead(db),
    recordCheck: check ?? null,
  };
}
