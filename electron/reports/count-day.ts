import { listServedBy } from '../../db/bar/bar.queries';
import { readServiceClocks } from '../../db/bar/bar-log';
import { listTurnsOfDay, listVisitsOfDay } from '../../db/reception/visit.queries';
import {
  countVoidedVisitsOfDay,
  listCupsOfDay,
  listDutiesOfDay,
  listItemResultsOfDay,
} from '../../db/reports/day-figures.queries';
import type { Reader } from '../../db/schema';
import { readHallSettingsOfDay } from '../../db/settings/setting.queries';
import { FigureSum, type Figures } from '../../shared/reports/figures';
import { hourOf } from '../../shared/reports/period';

/** Counts a business day from its rows. */
export async function countDay(db: Reader, day: string): Promise<Figures> {
  const sum = new FigureSum();
  await countVisits(db, day, sum);
  await countDrinks(db, day, sum);
  for (const { ended_as } of await listCupsOfDay(db, day)) {
    sum.add('cups', 'served');
    if (ended_as === 'refilled' || ended_as === 'declined') sum.add('cups', ended_as);
  }
  for (const { area_id, item_id, result } of await listItemResultsOfDay(db, day)) {
    if (result === 'pass') sum.add('area-passed', area_id);
    if (result !== 'fail') continue;
    sum.add('area-failed', area_id);
    sum.add('item-failed', item_id);
  }
  await countDuty(db, day, sum);
  return sum.figures;
}

async function countVisits(db: Reader, day: string, sum: FigureSum): Promise<void> {
  const { timeZone } = await readHallSettingsOfDay(db, day);
  for (const visit of await listVisitsOfDay(db, day)) {
    sum.add('visits', 'total');
    sum.add('visits', visit.kind);
    sum.add('visits', 'guests', visit.party_size);
    sum.add('hour', hourOf(visit.arrived_at_ms, timeZone));
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

/** Attendance: who was there, and for how long at posts that have been left. */
async function countDuty(db: Reader, day: string, sum: FigureSum): Promise<void> {
  const duties = Map.groupBy(await listDutiesOfDay(db, day), ({ staff_id }) => staff_id);
  for (const [staffId, own] of duties) {
    sum.add('duty-days', staffId);
    let countedToMs = 0;
    for (const { from_ms, to_ms } of own) {
      const toMs = to_ms ?? from_ms;
      sum.add('duty-ms', staffId, Math.max(0, toMs - Math.max(from_ms, countedToMs)));
      countedToMs = Math.max(countedToMs, toMs);
    }
  }
}
