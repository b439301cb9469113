import { type RequestWithClock, readServiceClocks } from '../../db/bar/bar-log';
import { readDayInHand } from '../../db/cleanliness/day-in-hand';
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
  const visits = rows.map(
    (row): Visit => ({
      visitId: row.id,
      guestId: row.guest_id,
      kind: row.kind,
      guestName: row.guest_name,
      formOfAddress: row.form_of_address,
      maskedPhone: row.phone === null ? null : maskPhone(row.phone),
      partySize: row.party_size,
      source: row.source,
      note: row.note,
      arrivedAtMs: row.arrived_at_ms,
      agentId: row.agent_id,
      agentName: row.agent_name,
      tableId: row.table_id,
      tableName: row.table_name,
      drinks: drinksOf(
        requests.filter((request) => request.visit_id === row.id),
        nowMs,
      ),
    }),
  );
  return { visits, day: dayInHand.day, dayClosed: dayInHand.signedOff };
};

function drinksOf(requests: readonly RequestWithClock[], nowMs: number): Visit['drinks'] {
  const last = requests.at(-1)?.clock;
  if (!last || last.cancelledAtMs !== undefined) return 'none';
  if (last.servedAtMs !== undefined) return 'served';
  return last.dueAtMs !== undefined && nowMs > last.dueAtMs ? 'late' : 'waiting';
}
