import { findSignOff } from '../../db/cleanliness/day.queries';
import { insertForcedDeparture } from '../../db/reception/party.queries';
import { insertRotationEvent } from '../../db/reception/rotation.queries';
import { endVisitAgent, findOpenVisit, setVisitLeft } from '../../db/reception/visit.queries';
import type { VisitRow } from '../../db/reception/visit.table';
import { findTableById } from '../../db/settings/inventory.queries';
import type { departureProcedures } from '../../shared/reception/departure-contract';
import { openAtDeparture } from '../../shared/reception/departure-gate';
import { departureMs } from '../../shared/reception/departure-time';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase, type WriteStep, write } from '../use-case';
import { askToClear, cancelOpenDrinks } from './leave-bar-and-table';
import { readDepartureFacts } from './read-departure';
import { settleOwners } from './settle-owners';

/**
 * The party leaves: its agent is free, what it still waited for is cancelled, its table asks to be
 * cleared. With something still open it leaves only for a reason. A departure entered late keeps
 * the time of leaving; agent, bar and table hear of it when it is recorded.
 */
export const closeVisit: UseCase<typeof departureProcedures.closeVisit> = (context, input) =>
  write(context, 'reception.closeVisit', input.idempotencyKey, async (step) => {
    const { trx } = step;
    const { forcedReason } = input;
    if (forcedReason !== undefined && looksLikeIdentityNumber(forcedReason))
      return refuse('identity-number');
    const visit = await findOpenVisit(trx, input.visitId);
    if (!visit) return refuse('visit-not-open');
    if (await findSignOff(trx, visit.day)) return refuse('day-closed');
    const facts = await readDepartureFacts(trx, visit);
    const open = openAtDeparture(facts);
    if (open.length > 0 && forcedReason === undefined)
      return refuse('things-open', { figure: open.length });
    const stay = { arrivedAtMs: visit.arrived_at_ms, servedAtMs: facts.lastServedAtMs };
    const left = departureMs(stay, input.leftAtMs, step.nowMs);
    if (!left.ok) return left;

    const forced =
      forcedReason === undefined ? undefined : { reason: forcedReason, staffId: actorId(context) };
    await leaveHall(step, visit, { leftAtMs: left.value, open, forced });
    const table = visit.table_id === null ? undefined : await findTableById(trx, visit.table_id);
    return ok({ tableName: table?.name ?? null });
  });

interface Forced {
  readonly reason: string;
  readonly staffId: string;
}

interface Departure {
  readonly leftAtMs: number;
  readonly open: ReturnType<typeof openAtDeparture>;
  readonly forced: Forced | undefined;
}

/** A party that is still here when its day is signed is closed with it, for the reason given there. */
export async function closeWithDay(step: WriteStep, visit: VisitRow, forced: Forced) {
  const open = openAtDeparture(await readDepartureFacts(step.trx, visit));
  const leftAtMs = Math.max(step.nowMs, visit.arrived_at_ms);
  await leaveHall(step, visit, { leftAtMs, open, forced });
}

/** All that follows from a party's leaving. */
async function leaveHall(
  step: WriteStep,
  visit: VisitRow,
  { leftAtMs, open, forced }: Departure,
): Promise<void> {
  const { trx } = step;
  // A clock that was set back must not end anything before it began.
  const recordedAtMs = Math.max(step.nowMs, visit.arrived_at_ms);
  const { cancelled } = await cancelOpenDrinks(step, visit, recordedAtMs);
  await setVisitLeft(trx, visit.id, { atMs: leftAtMs, recordedAtMs });
  if (visit.agent_id !== null) {
    await endVisitAgent(trx, visit.id, leftAtMs);
    await insertRotationEvent(trx, {
      kind: 'freed',
      visitId: visit.id,
      agentId: visit.agent_id,
      atMs: recordedAtMs,
    });
  }
  await askToClear(step, visit, recordedAtMs);
  if (open.length > 0 && forced) {
    await insertForcedDeparture(trx, {
      visit_id: visit.id,
      reason: forced.reason,
      open_json: JSON.stringify(open),
      forced_by: forced.staffId,
      forced_at_ms: recordedAtMs,
    });
  }
  await settleOwners(step, visit, leftAtMs);
  step.record('visit-closed', {
    visitId: visit.id,
    leftAtMs,
    cancelledRequests: cancelled,
    stillOpen: open.map(({ kind }) => kind),
  });
}
