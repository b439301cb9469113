import { listStaff } from '../../db/people/staff.queries';
import { listRotationEvents } from '../../db/reception/rotation.queries';
import { readRotationSettings } from '../../db/reception/rotation-order';
import {
  findVisitById,
  listVisitsOfDay,
  listVoidedVisitsOfDay,
} from '../../db/reception/visit.queries';
import type { Reader } from '../../db/schema';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { type LedgerEntry, recordedBy, turnLedger } from '../../shared/reception/rotation';
import type { LedgerLine } from '../../shared/reception/rotation-explanation';
import { businessDayOf, businessDayRange } from '../../shared/time';
import type { UseCase } from '../use-case';

/** An agent's lines of the ledger for the business day of an instant, as they stood then. */
export const readTurnLedger: UseCase<typeof receptionContract.readTurnLedger> = async (
  { db, now },
  { agentId, atMs },
) => {
  const hall = await readHallSettings(db);
  const untilMs = Math.min(atMs ?? now(), now());
  const { fromMs, toMs } = businessDayRange(businessDayOf(untilMs, hall), hall);
  const events = await listRotationEvents(db);
  // Now is the whole log, also where the clock has been set back behind it.
  const log = untilMs === atMs ? recordedBy(events, untilMs) : events;
  const ledger = turnLedger(log, await readRotationSettings(db, hall));
  const today = ledger.filter((entry) => entry.atMs >= fromMs && entry.atMs < toMs);
  const own = today.filter((entry) => entry.agentId === agentId);
  const before = ledger.findLast(
    (entry) => entry.agentId === agentId && entry.seq < (today[0]?.seq ?? Number.POSITIVE_INFINITY),
  );

  const staff = await listStaff(db);
  const guests = await guestsOf(db, new Set(own.flatMap(({ visitId }) => visitId ?? [])));
  return {
    openingBalance: before?.balanceAfter ?? 0,
    lines: own.map(({ seq, atMs, clause, amount, balanceAfter, visitId, why }) => {
      const turnOf = today.find((entry) => entry.seq >= seq && isTurnItself(entry));
      return {
        ...{ seq, atMs, clause, amount, balanceAfter },
        guest: guests.get(visitId ?? '') ?? null,
        turnOfName: staff.find(({ id }) => id === turnOf?.agentId)?.name ?? '',
        why: why ?? null,
      };
    }),
  };
};

/** The shares of a turn are posted before the turn itself. */
function isTurnItself({ clause }: LedgerEntry): boolean {
  return clause === 'turn' || clause === 'turn-reversed' || clause === 'docked';
}

/** The guests by visit. A voided visit is told apart from others by when it began and why it ended. */
async function guestsOf(
  db: Reader,
  visitIds: ReadonlySet<string>,
): Promise<Map<string, LedgerLine['guest']>> {
  const guests = new Map<string, LedgerLine['guest']>();
  for (const visitId of visitIds) {
    const visit = await findVisitById(db, visitId);
    if (!visit) continue;
    const found =
      visit.voided_by === null
        ? (await listVisitsOfDay(db, visit.day)).filter(({ id }) => id === visitId)
        : (await listVoidedVisitsOfDay(db, visit.day)).filter(
            (voided) =>
              voided.arrived_at_ms === visit.arrived_at_ms &&
              voided.void_reason === visit.void_reason,
          );
    const [guest, another] = found;
    if (guest && !another) {
      guests.set(visitId, { guestName: guest.guest_name, formOfAddress: guest.form_of_address });
    }
  }
  return guests;
}
