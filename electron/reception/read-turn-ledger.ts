import { listStaffNames } from '../../db/people/staff.queries';
import { findLastEventSeq, listDockings } from '../../db/reception/rotation.queries';
import { replayTo } from '../../db/reception/rotation-replay';
import { listGuestsOfVisits, listUncountedReceptions } from '../../db/reception/visit.queries';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { type LedgerEntry, unitsPerTurn } from '../../shared/reception/rotation';
import { businessDayOf, businessDayRange } from '../../shared/time';
import type { UseCase } from '../use-case';

/** An agent's lines of the ledger for the business day of an instant, as they stood then. */
export const readTurnLedger: UseCase<typeof receptionContract.readTurnLedger> = async (
  { db, now },
  { agentId, atMs },
) => {
  const hall = await readHallSettings(db);
  const nowMs = now();
  const untilMs = Math.min(atMs ?? nowMs, nowMs);
  const { fromMs, toMs } = businessDayRange(businessDayOf(untilMs, hall), hall);
  // Now is the whole log, also where the clock has been set back behind it.
  const lastSeq = await findLastEventSeq(db, untilMs === atMs ? untilMs : undefined);
  const { entries, balanceUnits } = (await replayTo(db, lastSeq, fromMs)).state.books;
  const today = entries.filter((entry) => entry.atMs >= fromMs && entry.atMs < toMs);
  const own = today.filter((entry) => entry.agentId === agentId);
  const firstSeq = today[0]?.seq ?? Number.POSITIVE_INFINITY;
  const since = entries.filter((entry) => entry.agentId === agentId && entry.seq >= firstSeq);
  const openingUnits = since.reduce(
    (units, entry) => units - entry.units,
    balanceUnits.get(agentId) ?? 0,
  );

  const names = await listStaffNames(db);
  const dockings = await listDockings(
    db,
    own.flatMap(({ clause, why }) => (isDocking(clause) && why) || []),
  );
  const uncounted = await listUncountedReceptions(db, {
    ...{ agentId, fromMs },
    toMs: Math.min(toMs, untilMs + 1),
  });
  const guests = await listGuestsOfVisits(db, [
    ...own.flatMap(({ visitId }) => visitId ?? []),
    ...uncounted.map((row) => row.visit_id),
  ]);
  const guestOf = (visitId: string | undefined) =>
    guests.find((guest) => guest.visitId === visitId)?.guest ?? null;
  const whyOf = ({ clause, why }: LedgerEntry) => {
    if (why === undefined) return null;
    if (!isDocking(clause)) return { kind: 'reversal' as const, code: why };
    const docking = dockings.find(({ id }) => id === why);
    return {
      kind: 'docking' as const,
      clause: { zh: docking?.clause_zh ?? why, en: docking?.clause_en ?? why },
      byName: names.get(docking?.docked_by ?? '') ?? '',
    };
  };
  return {
    openingBalance: openingUnits / unitsPerTurn,
    lines: own.map((entry) => {
      const { seq, atMs, clause, amount, balanceAfter, visitId } = entry;
      const turnOf = today.find((other) => other.seq >= seq && isTurnItself(other));
      return {
        ...{ seq, atMs, clause, amount, balanceAfter },
        guest: guestOf(visitId),
        turnOfName: names.get(turnOf?.agentId ?? '') ?? '',
        why: whyOf(entry),
      };
    }),
    uncounted: uncounted.map((row) => ({
      ...{ seq: row.seq, atMs: row.from_ms, cause: row.cause },
      guest: guestOf(row.visit_id),
      ownerName: row.covers_for === null ? null : (names.get(row.covers_for) ?? ''),
    })),
  };
};

/** The shares of a turn are posted before the turn itself. */
function isTurnItself({ clause }: LedgerEntry): boolean {
  return clause === 'turn' || clause === 'turn-reversed' || clause === 'docked';
}

function isDocking(clause: LedgerEntry['clause']): boolean {
  return clause === 'docked' || clause === 'docked-share';
}
