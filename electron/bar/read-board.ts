import { listServedBy } from '../../db/bar/bar.queries';
import { type RequestWithClock, readBarHands, readServiceClocks } from '../../db/bar/bar-log';
import { listOpenClearings, listTicks } from '../../db/bar/clearing.queries';
import { listOrderLinesOfDay, listOrdersBeforeTable } from '../../db/bar/order.queries';
import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import { listOpenDuties } from '../../db/people/duty.queries';
import { listStaff } from '../../db/people/staff.queries';
import { listOpenVisits } from '../../db/reception/visit.queries';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { barContract } from '../../shared/bar/contract';
import { promiseFiguresOf } from '../../shared/bar/promise-figures';
import { readPeopleAtTables } from '../people-at-tables';
import type { UseCase } from '../use-case';

type OrderOfParty = Awaited<ReturnType<typeof listOrdersBeforeTable>>[number];

/** Everything the bar looks at. Guests by name only: neither phone nor plate leaves the main process for it. */
export const readBoard: UseCase<typeof barContract.readBoard> = async ({ db, now }) => {
  const hall = await readHallSettings(db);
  const nowMs = now();
  const { day } = await readDayInHand(db, hall, nowMs);
  const onSite = await listOpenVisits(db);
  // A party from before the turn of the day is still served: its request is in that day's log.
  const days = [...new Set([...onSite.map((visit) => visit.day), day])].sort();
  const requests: RequestWithClock[] = [];
  const drinks: Awaited<ReturnType<typeof listOrderLinesOfDay>> = [];
  const servedBy: Awaited<ReturnType<typeof listServedBy>> = [];
  const claims = new Map<string, string>();
  const busy = new Set<string>();
  for (const each of days) {
    const hands = await readBarHands(db, each);
    for (const [requestId, staffId] of hands.claims) claims.set(requestId, staffId);
    for (const staffId of hands.busy) busy.add(staffId);
    requests.push(...(await readServiceClocks(db, each)));
    drinks.push(...(await listOrderLinesOfDay(db, each)));
    servedBy.push(...(await listServedBy(db, each)));
  }
  const people = await readPeopleAtTables(db);
  const duties = await listOpenDuties(db);
  const staff = await listStaff(db);
  const nameOf = new Map(staff.map(({ id, name }) => [id, name]));
  const staffAtBar = staff
    .filter(({ posts }) => posts.includes('bar'))
    .map(({ id, name }) => ({
      staffId: id,
      name,
      onDuty: duties.some((duty) => duty.staff_id === id && duty.post === 'bar'),
      busy: busy.has(id),
    }));
  const open = requests.filter(
    ({ clock, left_at_ms }) =>
      clock.servedAtMs === undefined && clock.cancelledAtMs === undefined && left_at_ms === null,
  );
  const undoable = requests.filter(
    ({ clock, left_at_ms }) =>
      clock.servedAtMs !== undefined &&
      clock.servedAtMs + hall.undoMs > nowMs &&
      left_at_ms === null,
  );
  const whatToBring = (request: OrderOfParty) => ({
    requestId: request.id,
    guestName: request.guest_name,
    formOfAddress: request.form_of_address,
    partySize: request.party_size,
    drinks: drinks
      .filter(({ request_id }) => request_id === request.id)
      // Person by person, then what is for the party.
      .toSorted((a, b) => (a.seat ?? Infinity) - (b.seat ?? Infinity))
      .map(({ name_zh, name_en, quantity, cup, seat }) => ({
        ...{ name: { zh: name_zh, en: name_en }, quantity, cup },
        person: people.at(request.visit_id, seat),
      })),
    note: request.note ?? '',
  });
  return {
    toServe: open.map((request) => ({
      ...whatToBring(request),
      visitId: request.visit_id,
      tableName: request.table_name,
      claimedBy: claimant(claims.get(request.id), nameOf),
      requestedAtMs: request.clock.requestedAtMs,
      startedAtMs: request.clock.startedAtMs ?? null,
      dueAtMs: request.clock.dueAtMs ?? null,
      unstaffed: request.clock.unstaffed,
    })),
    beforeTable: (await listOrdersBeforeTable(db)).map(whatToBring),
    recentlyServed: undoable.map((request) => ({
      requestId: request.id,
      tableName: request.table_name,
      guestName: request.guest_name,
      formOfAddress: request.form_of_address,
      staffName: servedBy.find(({ request_id }) => request_id === request.id)?.name ?? '',
      servedAtMs: request.clock.servedAtMs ?? nowMs,
      undoUntilMs: (request.clock.servedAtMs ?? nowMs) + hall.undoMs,
    })),
    toClear: await Promise.all(
      (await listOpenClearings(db)).map(async (clearing) => ({
        tableId: clearing.table_id,
        tableName: clearing.name,
        askedAtMs: clearing.asked_at_ms,
        dueAtMs: clearing.due_at_ms,
        ticked: await listTicks(db, clearing.id),
      })),
    ),
    people: [
      ...staffAtBar.filter(({ onDuty }) => onDuty),
      ...staffAtBar.filter(({ onDuty }) => !onDuty),
    ],
    figures: promiseFiguresOf(
      requests
        .filter((request) => request.day === day)
        .map(({ clock, promise_ms }) => ({ ...clock, promiseMs: promise_ms })),
    ),
    promiseMs: hall.promiseMs,
    guestsOnSite: onSite.reduce((sum, visit) => sum + visit.party_size, 0),
  };
};

function claimant(staffId: string | undefined, nameOf: ReadonlyMap<string, string>) {
  return staffId === undefined ? null : { staffId, name: nameOf.get(staffId) ?? '' };
}
