import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import { listFindingEvents, listFindings } from '../../db/cleanliness/finding.queries';
import {
  findRoundById,
  listItemsOfRound,
  listRoundsOfDay,
} from '../../db/cleanliness/round.queries';
import {
  listAreas,
  listItemsOfVersion,
  listTasks,
  readTemplateVersion,
} from '../../db/cleanliness/template.queries';
import { listRainsSince } from '../../db/reception/weather.queries';
import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import { type RoundTime, timesOfTask } from '../../shared/cleanliness/due-rounds';
import { findingState } from '../../shared/cleanliness/finding';
import type { RoundItem, RoundSummary } from '../../shared/cleanliness/round-contract';
import { areaScore } from '../../shared/cleanliness/score';
import type { Measure } from '../../shared/cleanliness-standard';
import type { HallSettings } from '../../shared/hall-settings';
import { businessDayRange, dayMs } from '../../shared/time';
import type { UseCase } from '../use-case';
import { readSignOff } from './read-checklist';

export type FoundRound = NonNullable<Awaited<ReturnType<typeof findRoundById>>>;
type Item = Awaited<ReturnType<typeof listItemsOfRound>>[number];

/** Every round that a day asks for, by area and time, with whose it is. */
export async function listTimes(db: Reader, day: string, hall: HallSettings) {
  const { fromMs } = businessDayRange(day, hall);
  const spells = await listRainsSince(db, fromMs - dayMs);
  const rain = {
    beganMs: spells.map(({ started_at_ms }) => started_at_ms),
    endedMs: spells.flatMap(({ ended_at_ms }) => ended_at_ms ?? []),
    afterMs: hall.afterRainMs,
  };
  return (await listTasks(db)).flatMap((task) => {
    const { purpose, at_minute: atMinute, until_minute: untilMinute } = task;
    return timesOfTask({ purpose, atMinute, untilMinute }, day, hall, rain).map((time) => ({
      ...{ ...time, areaId: task.area_id, post: task.post, personName: task.person_name },
    }));
  });
}

/** The round that answers for a time: an area has one end-of-day round, whenever it is due. */
export const answersFor = (
  round: FoundRound,
  time: RoundTime & { readonly areaId: string },
): boolean =>
  round.area_id === time.areaId &&
  round.purpose === time.purpose &&
  (round.purpose === 'end-of-day' || round.due_at_ms === time.dueAtMs);

export const listRounds: UseCase<typeof cleanlinessContract.listRounds> = async (
  { db, now },
  input,
) => {
  const hall = await readHallSettings(db);
  const day = input.day ?? (await readDayInHand(db, hall, now())).day;
  return {
    day,
    areas: await readRoundsOfDay(db, day, hall),
    signOff: await readSignOff(db, day),
  };
};

/** The rounds of every area that has any on a day, made or to be made, by time. */
export async function readRoundsOfDay(db: Reader, day: string, hall: HallSettings) {
  const times = await listTimes(db, day, hall);
  const standard = await listItemsOfVersion(db, await readTemplateVersion(db));
  const countItems = ({ areaId, purpose }: (typeof times)[number]) =>
    standard
      .filter(({ area_id }) => area_id === areaId)
      .filter(({ after_rain }) => purpose !== 'after-rain' || after_rain === 1).length;
  const made = await Promise.all(
    (await listRoundsOfDay(db, day)).map(async (row) => ({
      row,
      summary: summaryOf(row, await listItemsOfRound(db, row.id)),
    })),
  );
  const areas = (await listAreas(db)).map((area) => {
    const own = times.filter(({ areaId }) => areaId === area.id);
    const planned = own.map((time) => ({
      ...{ ...time, items: countItems(time) },
      round: made.find(({ row }) => answersFor(row, time))?.summary ?? null,
    }));
    // Made for a time that the schedule no longer knows.
    const others = made
      .filter(({ row }) => row.area_id === area.id && !own.some((time) => answersFor(row, time)))
      .map(({ row, summary }) => ({
        ...{ purpose: row.purpose, dueAtMs: row.due_at_ms, round: summary },
        ...{ post: 'cleaning' as const, personName: null, items: summary.total },
      }));
    const rounds = [...planned, ...others].sort((a, b) => a.dueAtMs - b.dueAtMs);
    return { areaId: area.id, name: { zh: area.name_zh, en: area.name_en }, rounds };
  });
  return areas.filter(({ rounds }) => rounds.length > 0);
}

export const readRound: UseCase<typeof cleanlinessContract.readRound> = async (
  { db },
  { roundId },
) => {
  const row = await findRoundById(db, roundId);
  if (!row) return null;
  const items = await listItemsOfRound(db, roundId);
  const findings = await findingsOf(db, roundId);
  return {
    round: summaryOf(row, items),
    items: items.map((item) => ({
      itemId: item.id,
      text: { zh: item.text_zh, en: item.text_en },
      measure: measureOf(item),
      critical: item.critical === 1,
      result: item.result,
      measured: item.measured,
      note: item.note ?? '',
      observedAtMs: item.observed_at_ms,
      observedByName: item.observed_by_name,
      finding: findings.get(item.id) ?? null,
    })),
  };
};

export function measureOf(row: Pick<Item, 'measure' | 'bound' | 'threshold'>): Measure | null {
  const { measure: kind, bound, threshold } = row;
  return kind === null || bound === null || threshold === null ? null : { kind, bound, threshold };
}

async function findingsOf(db: Reader, roundId: string) {
  const findings = await listFindings(db, { roundId });
  const events = await listFindingEvents(
    db,
    findings.map(({ id }) => id),
  );
  const shown = new Map<string, RoundItem['finding']>();
  for (const finding of findings) {
    const own = events.filter(({ finding_id }) => finding_id === finding.id);
    const seen = own.findLast(({ kind }) => kind === 'opened' || kind === 'reopened');
    const task = own.findLast(({ owner_id }) => owner_id !== null);
    const state = findingState(own.map(({ kind, staff_id }) => ({ kind, staffId: staff_id })));
    if (!seen || !task || state === 'withdrawn') continue;
    shown.set(finding.item_id, {
      ...{ eventId: seen.id, ownerId: task.owner_id ?? '', ownerName: task.owner_name ?? '' },
      ...{ dueAtMs: task.due_at_ms ?? 0, severity: finding.severity, state },
      hasPhoto: seen.photo !== null,
    });
  }
  return shown;
}

function summaryOf(row: FoundRound, items: readonly Item[]): RoundSummary {
  const scored = items.map(({ result, weight, critical }) => ({
    ...{ result, weight, critical: critical === 1 },
  }));
  return {
    roundId: row.id,
    inspectorId: row.inspector_id,
    inspectorName: row.inspector_name,
    startedAtMs: row.started_at_ms,
    activeMs: row.active_ms,
    runningSinceMs: row.running_since_ms,
    endedAtMs: row.ended_at_ms,
    done: items.filter(({ result }) => result !== null).length,
    total: items.length,
    failed: items.filter(({ result }) => result === 'fail').length,
    score: areaScore(scored),
    tooFast: row.ended_at_ms !== null && row.active_ms < items.length * row.min_item_ms,
  };
}
