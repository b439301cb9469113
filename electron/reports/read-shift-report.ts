import { z } from 'zod';
import { listServedBy } from '../../db/bar/bar.queries';
import { type RequestWithClock, readServiceClocks } from '../../db/bar/bar-log';
import { findSignOff } from '../../db/cleanliness/day.queries';
import { listItemsWithResults } from '../../db/cleanliness/round.queries';
import { listAreas } from '../../db/cleanliness/template.queries';
import { listForcedDeparturesOfDay, listMergedVisitsOfDay } from '../../db/reception/party.queries';
import {
  listTurnsOfDay,
  listVisitsOfDay,
  listVoidedVisitsOfDay,
} from '../../db/reception/visit.queries';
import type { Reader } from '../../db/schema';
import { readHallSettingsOfDay } from '../../db/settings/setting.queries';
import { readChainHead } from '../../db/trust/chain';
import { promiseFiguresOf } from '../../shared/bar/promise-figures';
import { areaScore, wholeScore } from '../../shared/cleanliness/score';
import { openThing } from '../../shared/fields';
import type { HallSettings } from '../../shared/hall-settings';
import { isLateEntry } from '../../shared/reception/late-entry';
import { maskNumbers } from '../../shared/reception/mask-numbers';
import type { RecordCheck } from '../../shared/record-check';
import type { reportsContract, ShiftReport } from '../../shared/reports/contract';
import type { ReportKey } from '../../shared/reports/issue-contract';
import { busyHours, hourOf, periodOf, shiftFinder } from '../../shared/reports/period';
import type { RecordsWatch } from '../records-watch';
import type { UseCase } from '../use-case';
import { closingLines, findingLines } from './after-the-fact';
import { readAttendance, readSignedHandovers } from './read-duty';
import { registerLines } from './register-lines';

type VisitOfDay = Awaited<ReturnType<typeof listVisitsOfDay>>[number];

/**
 * The report of a shift or of a whole day. A visit belongs to the shift in which it arrived, with
 * everything that it caused; every total is computed from the rows that are shown.
 */
export async function buildShiftReport(
  db: Reader,
  key: ReportKey,
  issued: { atMs: number; byName: string; check: RecordCheck | undefined },
): Promise<ShiftReport> {
  const { day, shiftId } = key;
  const hall = await readHallSettingsOfDay(db, day);
  const period = periodOf(day, shiftId, hall);
  const shift = hall.shifts.find((each) => each.shiftId === shiftId);
  const shiftOf = shiftFinder(day, hall);
  const within = (atMs: number) => !shift || shiftOf(atMs) === shift.shiftId;
  const visits = (await listVisitsOfDay(db, day)).filter((visit) => within(visit.arrived_at_ms));
  const requests = (await readServiceClocks(db, day)).filter(({ clock }) =>
    within(clock.requestedAtMs),
  );
  const turns = (await listTurnsOfDay(db, day)).filter((turn) => within(turn.arrived_at_ms));
  return {
    hallName: hall.hallName,
    day,
    shift: shift ? { shiftId: shift.shiftId, name: shift.name } : null,
    ...period,
    issuedAtMs: issued.atMs,
    issuedByName: issued.byName,
    timeZone: hall.timeZone,
    visits: {
      total: visits.length,
      first: visits.filter(({ kind }) => kind === 'first').length,
      returning: visits.filter(({ kind }) => kind === 'returning').length,
      guests: visits.reduce((sum, visit) => sum + visit.party_size, 0),
      open: visits.filter(({ left_at_ms }) => left_at_ms === null).length,
    },
    rows: visits.map((visit) =>
      rowOf(
        visit,
        requests.find(({ visit_id }) => visit_id === visit.id),
      ),
    ),
    voided: (await listVoidedVisitsOfDay(db, day))
      .filter((visit) => within(visit.arrived_at_ms))
      .map((visit) => ({
        arrivedAtMs: visit.arrived_at_ms,
        guestName: visit.guest_name,
        formOfAddress: visit.form_of_address,
        reason: maskNumbers(visit.void_reason ?? ''),
        voidedByName: visit.voided_by_name,
      })),
    merged: (await listMergedVisitsOfDay(db, day))
      .filter((visit) => within(visit.arrived_at_ms))
      .map((visit) => ({
        arrivedAtMs: visit.arrived_at_ms,
        mergedAtMs: visit.left_at_ms ?? visit.arrived_at_ms,
        guestName: visit.guest_name,
        formOfAddress: visit.form_of_address,
        into: { guestName: visit.lead_name, formOfAddress: visit.lead_form_of_address },
      })),
    forced: (await listForcedDeparturesOfDay(db, day))
      .filter((visit) => within(visit.arrived_at_ms))
      .map((visit) => ({
        leftAtMs: visit.left_at_ms ?? visit.arrived_at_ms,
        guestName: visit.guest_name,
        formOfAddress: visit.form_of_address,
        open: z.array(openThing).parse(JSON.parse(visit.open_json)),
        reason: maskNumbers(visit.reason),
        forcedByName: visit.forced_by_name,
      })),
    byAgent: byAgent(visits, turns),
    byHour: byHour(visits, hall),
    drinks: {
      ...promiseFiguresOf(
        requests.map(({ clock, promise_ms }) => ({ ...clock, promiseMs: promise_ms })),
      ),
      requested: requests.length,
      cancelled: requests.filter(({ clock }) => clock.cancelledAtMs !== undefined).length,
      promiseMs: requests[0]?.promise_ms ?? hall.promiseMs,
    },
    byBarPerson: await byBarPerson(db, day, requests),
    cleanliness: await cleanlinessOf(db, day),
    findings: await findingLines(db, day, period),
    ...(await closingLines(db, day)),
    attendance: await readAttendance(db, day, hall, period, issued.atMs),
    handovers: await readSignedHandovers(db, day, shift?.shiftId ?? null, hall),
    registers: await registerLines(db, day, { period, within }, issued.atMs),
    chainHead: await readChainHead(db),
    recordCheck: issued.check ?? null,
  };
}

function rowOf(
  visit: VisitOfDay,
  request: RequestWithClock | undefined,
): ShiftReport['rows'][number] {
  return {
    arrivedAtMs: visit.arrived_at_ms,
    arrivalRecordedAtMs: isLateEntry(visit.arrived_at_ms, visit.recorded_at_ms)
      ? visit.recorded_at_ms
      : null,
    leftAtMs: visit.left_at_ms,
    departureRecordedAtMs: visit.left_recorded_at_ms,
    guestName: visit.guest_name,
    formOfAddress: visit.form_of_address,
    kind: visit.kind,
    source: visit.source,
    partySize: visit.party_size,
    agentName: visit.agent_name,
    tableName: visit.table_name,
    waitedMs: request?.clock.waitedMs ?? null,
    excusedMs: request?.clock.excusedMs ?? null,
    answeredMs: request?.clock.answeredMs ?? null,
    late: request?.clock.late ?? false,
  };
}

function byAgent(
  visits: readonly VisitOfDay[],
  turns: readonly { agent_id: string }[],
): ShiftReport['byAgent'] {
  const groups = Map.groupBy(visits, (visit) => visit.agent_id);
  return [...groups]
    .map(([agentId, own]) => ({
      agentName: own[0]?.agent_name ?? null,
      visits: own.length,
      first: own.filter(({ kind }) => kind === 'first').length,
      returning: own.filter(({ kind }) => kind === 'returning').length,
      turns: turns.filter(({ agent_id }) => agent_id === agentId).length,
    }))
    .sort((a, b) => b.visits - a.visits);
}

function byHour(visits: readonly VisitOfDay[], hall: HallSettings): ShiftReport['byHour'] {
  const groups = Map.groupBy(visits, (visit) => hourOf(visit.arrived_at_ms, hall.timeZone));
  return busyHours((hour) => groups.has(hour), hall).map((hour) => ({
    ...{ hour, visits: groups.get(hour)?.length ?? 0 },
  }));
}

async function byBarPerson(
  db: Reader,
  day: string,
  requests: readonly RequestWithClock[],
): Promise<ShiftReport['byBarPerson']> {
  const servedBy = new Map((await listServedBy(db, day)).map((row) => [row.request_id, row]));
  const served = requests.filter(({ id }) => servedBy.has(id));
  const groups = Map.groupBy(served, ({ id }) => servedBy.get(id)?.staff_id);
  return [...groups.values()].map((own) => ({
    name: servedBy.get(own[0]?.id ?? '')?.name ?? '',
    served: own.length,
    late: own.filter(({ clock }) => clock.late).length,
  }));
}

async function cleanlinessOf(db: Reader, day: string): Promise<ShiftReport['cleanliness']> {
  const items = (await listItemsWithResults(db, day)).map((item) => ({
    ...item,
    critical: item.critical === 1,
  }));
  const areas = (await listAreas(db)).filter(({ id }) => items.some((item) => item.area_id === id));
  const itemsOf = (areaId: string) => items.filter(({ area_id }) => area_id === areaId);
  const nameOf = (area: (typeof areas)[number]) => ({ zh: area.name_zh, en: area.name_en });
  const signOff = await findSignOff(db, day);
  return {
    score: wholeScore(areas.map(({ id }) => itemsOf(id))),
    areas: areas.map((area) => {
      const own = itemsOf(area.id);
      const results = own.map(({ result }) => result);
      return {
        name: nameOf(area),
        items: results.length,
        passed: results.filter((result) => result === 'pass').length,
        failed: results.filter((result) => result === 'fail').length,
        notInspected: results.filter((result) => result === null).length,
        score: areaScore(own),
      };
    }),
    failures: areas.flatMap((area) =>
      items
        .filter(({ area_id, result }) => area_id === area.id && result === 'fail')
        .map((item) => ({
          area: nameOf(area),
          item: { zh: item.text_zh, en: item.text_en },
          note: maskNumbers(item.note ?? ''),
          observedByName: item.observed_by_name ?? '',
          observedAtMs: item.observed_at_ms ?? 0,
        })),
    ),
    signOff: signOff ? { signedAtMs: signOff.signed_at_ms, signedByName: signOff.name } : null,
  };
}

/** On the screen with what the last check of the records found; what goes to paper is checked first. */
export const readShiftReport =
  (records: RecordsWatch): UseCase<typeof reportsContract.readShiftReport> =>
  (context, key) =>
    buildShiftReport(context.db, key, {
      atMs: context.now(),
      byName: context.actor?.name ?? '',
      check: records.latest(),
    });
