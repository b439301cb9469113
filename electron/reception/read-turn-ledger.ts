import { listStaffNames } from '../../db/people/staff.queries';
import { listRotationEvents } from '../../db/reception/rotation.queries';
import { readRotationSettings } from '../../db/reception/rotation-order';
import { listGuestsOfVisits } from '../../db/reception/visit.queries';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { type LedgerEntry, recordedBy, turnLedger } from '../../shared/reception/rotation';
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

  const names = await listStaffNames(db);
  const guests = await listGuestsOfVisits(
    db,
    own.flatMap(({ visitId }) => visitId ?? []),
  );
  return {
    openingBalance: before?.balanceAfter ?? 0,
    lines: own.map(({ seq, atMs, clause, amount, balanceAfter, visitId, why }) => {
      const turnOf = today.find((entry) => entry.seq >= seq && isTurnItself(entry));
      return {
        ...{ seq, atMs, clause, amount, balanceAfter },
        guest: guests.find((guest) => guest.visitId === visitId)?.guest ?? null,
        turnOfName: names.get(turnOf?.agentId ?? '') ?? '',
        why: why ?? null,
      };
    }),
  };
};

/** The shares of a turn are posted before the turn itself. */
function isTurnItself({ clause }: LedgerEntry): boolean {
  return clause === 'turn' || clause === 'turn-reversed' || clause === 'docked';
}
