import { listItemsWithResults } from '../../db/cleanliness/round.queries';
import { listAllOpenThings } from '../../db/reception/held-thing.queries';
import type { Reader } from '../../db/schema';
import { readHallSettings, readHallSettingsOfDay } from '../../db/settings/setting.queries';
import { readChainHead } from '../../db/trust/chain';
import type { ClosingSheet } from '../../shared/cleanliness/closing-contract';
import type { RoundOfDay } from '../../shared/cleanliness/round-contract';
import { wholeScore } from '../../shared/cleanliness/score';
import { type ClosingMoment, readOverrides } from './closing-facts';
import { readFindings } from './list-findings';
import { readAreas } from './read-checklist';
import { readRoundsOfDay } from './read-rounds';

type SheetArea = ClosingSheet['areas'][number];

/** The sheet of a day as its rows are now. Every total is computed from the rows that it shows. */
export async function buildSheet(
  db: Reader,
  day: string,
  { nowMs, check }: ClosingMoment,
  signed: ClosingSheet['signed'],
): Promise<ClosingSheet> {
  const { hallName, timeZone } = await readHallSettingsOfDay(db, day);
  const areas = await readAreas(db, day);
  const rounds = await readRoundsOfDay(db, day, await readHallSettings(db));
  const findings = (await readFindings(db, { ofDay: day })).filter((each) => each.day <= day);
  const items = (await listItemsWithResults(db, day)).map((item) => ({
    ...item,
    critical: item.critical === 1,
  }));
  return {
    hallName,
    day,
    timeZone,
    score: wholeScore([...Map.groupBy(items, ({ area_id }) => area_id).values()]),
    areas: areas.map(({ areaId, name, items, score }) => {
      const having = (wanted: string | null) =>
        items.filter(({ result }) => result === wanted).length;
      const own = rounds.find((area) => area.areaId === areaId)?.rounds ?? [];
      return {
        name,
        items: items.length,
        passed: having('pass'),
        failed: having('fail'),
        notApplicable: having('not-applicable'),
        notInspected: having(null),
        score,
        inspection: inspectionOf(own),
        rounds: countRounds(own, nowMs),
      };
    }),
    findings: findings.sort((a, b) => a.openedAtMs - b.openedAtMs),
    held: (await listAllOpenThings(db)).map(({ kind, tag, taken_at_ms }) => ({
      ...{ kind, tag, takenAtMs: taken_at_ms },
    })),
    overrides: await readOverrides(db, day),
    signed,
    chainHead: await readChainHead(db),
    recordCheck: check ?? null,
  };
}

function inspectionOf(rounds: readonly RoundOfDay[]): SheetArea['inspection'] {
  const round = rounds.find(({ purpose }) => purpose === 'end-of-day')?.round;
  if (round?.endedAtMs == null) return null;
  const { inspectorName: byName, endedAtMs, activeMs, tooFast } = round;
  return { byName, endedAtMs, activeMs, tooFast };
}

function countRounds(rounds: readonly RoundOfDay[], nowMs: number): SheetArea['rounds'] {
  const made = rounds.filter(({ round }) => round?.endedAtMs != null);
  return {
    due: rounds.filter(({ dueAtMs, round }) => dueAtMs <= nowMs || round?.endedAtMs != null).length,
    made: made.length,
    tooFast: made.filter(({ round }) => round?.tooFast).length,
  };
}
