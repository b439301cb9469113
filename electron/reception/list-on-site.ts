import { type RequestWithClock, readServiceClocks } from '../../db/bar/bar-log';
import { listOrdersBeforeTable } from '../../db/bar/order.queries';
import { readDayInHand } from '../../db/cleanliness/day-in-hand';
import { countHeldOnSite } from '../../db/reception/held-on-site.queries';
import { listMembersOnSite } from '../../db/reception/party.queries';
import { listOpenVisits } from '../../db/reception/visit.queries';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { receptionContract, Visit } from '../../shared/reception/contract';
import { maskPhone } from '../../shared/reception/phone';
import type { UseCase } from '../use-case';

/** Everybody on site, phones masked. */
export const listOnSite: UseCase<typeof receptionContract.listOnSite> = async ({ db, now }) => {
  const nowMs = now();
  const dayInHand = await readDayInHand(db, await readHallSettings(db), nowMs);
  const rows = await listOpenVisits(db);
  const requests: RequestWithClock[] = [];
  // A party from before the turn of the day keeps its clock: its request is in that day's log.
  for (const day of new Set(rows.map((row) => row.day)))
    requests.push(...(await readServiceClocks(db, day)));
  const beforeTable = new Set((await listOrdersBeforeTable(db)).map(({ visit_id }) => visit_id));
  const requestsOf = Map.groupBy(requests, (request) => request.visit_id);
  const membersOf = Map.groupBy(await listMembersOnSite(db), (member) => member.visit_id);
  const heldOf = Map.groupBy(await countHeldOnSite(db), ({ visitId }) => visitId);
  const visits = rows.map(
    (row): Visit => ({
      visitId: row.id,
      guestId: row.guest_id,
      kind: row.kind,
      guestName: row.guest_name,
      formOfAddress: row.form_of_address,
      maskedPhone: masked(row.phone),
      partySize: row.party_size,
      source: row.source,
      note: row.note,
      members: (membersOf.get(row.id) ?? []).map((member) => ({
        guestId: member.guest_id,
        name: member.name,
        formOfAddress: member.form_of_address,
        maskedPhone: masked(member.phone),
        seat: member.seat,
      })),
      day: row.day,
      arrivedAtMs: row.arrived_at_ms,
      recordedAtMs: row.recorded_at_ms,
      agentId: row.agent_id,
      agentName: row.agent_name,
      coversFor:
        row.covers_for === null ? null : { agentId: row.covers_for, name: row.owner_name ?? '' },
      tableId: row.table_id,
      tableName: row.table_name,
      held: (heldOf.get(row.id) ?? []).map(({ kind, count }) => ({ kind, count })),
      drinks: drinksOf(requestsOf.get(row.id) ?? [], beforeTable.has(row.id), nowMs),
    }),
  );
  return { visits, day: dayInHand.day, dayClosed: dayInHand.signedOff };
};

function drinksOf(
  requests: readonly RequestWithClock[],
  beforeTable: boolean,
  nowMs: number,
): Visit['drinks'] {
  const clocks = requests
    .map(({ clock }) => clock)
    .filter((clock) => clock.cancelledAtMs === undefined);
  // Parties that were merged brought their orders along: the one that is waited for counts.
  const open = clocks.filter((clock) => clock.servedAtMs === undefined);
  if (open.some(({ dueAtMs }) => dueAtMs !== undefined && nowMs > dueAtMs)) return 'late';
  if (open.length > 0) return 'waiting';
  if (beforeTable) return 'before-table';
  return clocks.length > 0 ? 'served' : 'none';
}

const masked = (phone: string | null) => (phone === null ? null : maskPhone(phone));
