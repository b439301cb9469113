import { setImmediate } from 'node:timers/promises';
import { listServedBy } from '../../db/bar/bar.queries';
import { readServiceClocks } from '../../db/bar/bar-log';
import { listItemsWithResults } from '../../db/cleanliness/round.queries';
import { listBreaksOfDay } from '../../db/people/break.queries';
import { listRoster } from '../../db/people/roster.queries';
import { listTurnsOfDay, listVisitsOfDay } from '../../db/reception/visit.queries';
import {
  countVoidedVisitsOfDay,
  listCupsOfDay,
  listDutiesOfDay,
  listEntryEventsOfDay,
  listFailedItemsOfDay,
} from '../../db/reports/day-figures.queries';
import type { Reader } from '../../db/schema';
import { readHallSettingsOfDay } from '../../db/settings/setting.queries';
import { areaScore, scoreShare } from '../../shared/cleanliness/score';
import type { HallSettings } from '../../shared/hall-settings';
import { attendanceOf } from '../../shared/people/attendance';
import { entryState } from '../../shared/register-entry';
import { FigureSum, type Figures } from '../../shared/reports/figures';
import { hourOf, wholeSecondsOf } from '../../shared/reports/period';
import { businessDayRange, minuteMs } from '../../shared/time';

/**
 * Counts a business day from its rows.
 * @param nowMs for the day in hand; a day that is over is counted as of its end.
 */
export async function countDay(db: Reader, day: string, nowMs?: number): Promise<Figures> {
  const sum = new FigureSum();
  const hall = await readHallSettingsOfDay(db, day);
  const asOfMs = nowMs ?? businessDayRange(day, hall).toMs;
  // Nothing else may wait for a whole day at a stretch.
  await countVisits(db, day, hall, sum);
  await setImmediate();
  await countDrinks(db, day, sum);
  await setImmediate();
  for (const { ended_as } of await listCupsOfDay(db, day)) {
    sum.add('cups', 'served');
    if (ended_as === 'refilled' || ended_as === 'declined') sum.add('cups', ended_as);
  }
  await countCleanliness(db, day, sum);
  await countEntries(db, day, sum);
  await countDuty(db, day, asOfMs, sum);
  await countAttendance(db, day, hall, asOfMs, sum);
  return sum.figures;
}

async function countVisits(
  db: Reader,
  day: string,
  { timeZone }: HallSettings,
  sum: FigureSum,
): Promise<void> {
  for (const visit of await listVisitsOfDay(db, day)) {
    sum.add('visits', 'total');
    sum.add('visits', visit.kind);
    sum.add('visits', 'guests', visit.party_size);
    sum.add('hour-source', `${hourOf(visit.arrived_at_ms, timeZone)} ${visit.source}`);
    sum.add(`source-${visit.kind}`, visit.source);
    sum.add(`agent-${visit.kind}`, visit.agent_id ?? '');
  }
  for (const { agent_id } of await listTurnsOfDay(db, day)) sum.add('agent-turns', agent_id);
  const voided = await countVoidedVisitsOfDay(db, day);
  if (voided > 0) sum.add('visits', 'voided', voided);
}

async function countDrinks(db: Reader, day: string, sum: FigureSum): Promise<void> {
  const servedBy = new Map(
    (await listServedBy(db, day)).map(({ request_id, staff_id }) => [request_id, staff_id]),
  );
  for (const { id, clock, promise_ms } of await readServiceClocks(db, day)) {
    sum.add('drinks', 'requested');
    if (clock.cancelledAtMs !== undefined) sum.add('drinks', 'cancelled');
    if (clock.answeredMs === undefined) continue;
    sum.add('drinks', 'served');
    if (clock.answeredMs <= promise_ms) sum.add('drinks', 'within-rule');
    if ((clock.waitedMs ?? 0) <= promise_ms) sum.add('drinks', 'within-wait');
    sum.add('waited', wholeSeconds(clock.waitedMs));
    sum.add('excused', wholeSeconds(clock.excusedMs));
    sum.add('answered', wholeSeconds(clock.answeredMs));
    const staffId = servedBy.get(id) ?? '';
    sum.add('served', staffId);
    if (clock.late) sum.add('late', staffId);
  }
}

function wholeSeconds(ms = 0): number {
  return Math.floor(ms / 1000);
}

/** The end-of-day rounds, weighed as the day report weighs them; failures of all rounds. */
async function countCleanliness(db: Reader, day: string, sum: FigureSum): Promise<void> {
  const items = (await listItemsWithResults(db, day)).map((item) => ({
    ...item,
    critical: item.critical === 1,
  }));
  for (const [areaId, own] of Map.groupBy(items, ({ area_id }) => area_id)) {
    for (const { result } of own) {
      if (result === 'pass') sum.add('area-passed', areaId);
      if (result === 'fail') sum.add('area-failed', areaId);
    }
    const { passed, weight } = scoreShare(own);
    // A capped share has two decimals, a sum of days has to be exact.
    const share = Math.round(100 * passed);
    sum.add('score', 'share', share);
    sum.add('score', 'weight', 100 * weight);
    if (areaScore(own) === null) continue;
    sum.add('area-share', areaId, share);
    sum.add('area-weight', areaId, 100 * weight);
  }
  for (const { item_id } of await listFailedItemsOfDay(db, day)) sum.add('item-failed', item_id);
}

/** Each entry under the day on which it was written, however much later it was closed. */
async function countEntries(db: Reader, day: string, sum: FigureSum): Promise<void> {
  const entries = Map.groupBy(await listEntryEventsOfDay(db, day), ({ entry_id }) => entry_id);
  for (const own of entries.values()) {
    const [opened] = own;
    const state = entryState(own.map(({ event }) => event));
    if (!opened || state === 'voided') continue;
    sum.add('entries', opened.kind);
    const closed = own.findLast(({ event }) => event === 'closed');
    if (state === 'open' || !closed) continue;
    sum.add('entries-closed', opened.kind);
    const minutes = Math.max(0, Math.floor((closed.at_ms - opened.at_ms) / minuteMs));
    sum.add('entry-minutes', `${opened.kind} ${minutes}`);
  }
}

/** Who was there, and for how long; several posts at once count once. */
async function countDuty(db: Reader, day: string, asOfMs: number, sum: FigureSum): Promise<void> {
  const duties = Map.groupBy(await listDutiesOfDay(db, day), ({ staff_id }) => staff_id);
  for (const [staffId, own] of duties) {
    const parts = own.map(({ from_ms, to_ms }) => ({ fromMs: from_ms, toMs: to_ms ?? asOfMs }));
    sum.add('duty-days', staffId);
    sum.add('duty-ms', staffId, wholeSecondsOf(parts, asOfMs));
  }
  const breaks = Map.groupBy(await listBreaksOfDay(db, day), ({ staff_id }) => staff_id);
  for (const [staffId, own] of breaks) {
    const parts = own.map(({ from_ms, to_ms }) => ({ fromMs: from_ms, toMs: to_ms ?? asOfMs }));
    sum.add('break-ms', staffId, wholeSecondsOf(parts, asOfMs));
  }
}

/** How people came that the roster wanted. */
async function countAttendance(
  db: Reader,
  day: string,
  { lateAfterMs }: HallSettings,
  asOfMs: number,
  sum: FigureSum,
): Promise<void> {
  const worked = (await listDutiesOfDay(db, day)).map((duty) => ({
    ...{ staffId: duty.staff_id, fromMs: duty.from_ms, toMs: duty.to_ms },
  }));
  for (const { staff_id: staffId, from_ms, to_ms } of await listRoster(db, day, day)) {
    const planned = { staffId, fromMs: from_ms, toMs: to_ms };
    const { state } = attendanceOf(planned, worked, lateAfterMs, asOfMs);
    sum.add('planned-days', staffId);
    if (state === 'late') sum.add('late-days', staffId);
    if (state === 'absent') sum.add('absent-days', staffId);
  }
}
