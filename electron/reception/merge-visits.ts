import {
  insertMember,
  listMembers,
  moveBelongings,
  setPartySize,
  setVisitMerged,
  shiftSeats,
} from '../../db/reception/party.queries';
import { indexGuestOfVisit, listVehiclesOfVisit } from '../../db/reception/vehicle.queries';
import { findOpenVisit, findVisitTurn, setVisitTable } from '../../db/reception/visit.queries';
import type { VisitRow } from '../../db/reception/visit.table';
import { maxPartySize, type partyProcedures } from '../../shared/reception/party-contract';
import { ok, refuse } from '../../shared/result';
import { seatsOf } from '../../shared/seats';
import { type UseCase, type WriteStep, write } from '../use-case';
import { assignAgent } from './assign-agent';
import { giveTurnBack } from './give-turn-back';
import { askToClear } from './leave-bar-and-table';
import { askForOrders } from './order-drinks';

/**
 * Two parties turn out to be one. The other's people and orders come along, each order with the
 * clock that it has; its turn goes back; its visit ends, marked as merged, and counts nowhere.
 */
export const mergeVisits: UseCase<typeof partyProcedures.mergeVisits> = (context, input) =>
  write(context, 'reception.mergeVisits', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    if (input.visitId === input.otherVisitId) return refuse('same-visit');
    const party = await findOpenVisit(trx, input.visitId);
    const other = await findOpenVisit(trx, input.otherVisitId);
    if (!party || !other) return refuse('visit-not-open');
    if (party.day !== other.day) return refuse('different-days');
    const partySize = party.party_size + other.party_size;
    if (partySize > maxPartySize) return refuse('party-too-large', { limit: maxPartySize });

    const members = await listMembers(trx, other.id);
    // Their seats come after those of the party, so that nobody gets another's cup.
    const shift = Math.max(
      ...seatsOf(party.party_size, seatsIn(await listMembers(trx, party.id))),
      ...seatsOf(other.party_size, seatsIn(members)),
    );
    const coming = [
      { guestId: other.guest_id, seat: 1 + shift },
      ...members.map(({ guest_id, seat }) => ({ guestId: guest_id, seat: seat + shift })),
    ].filter(({ guestId }) => guestId !== party.guest_id);
    for (const { guestId, seat } of coming)
      await insertMember(trx, { visitId: party.id, guestId, seat, atMs: nowMs });
    await setPartySize(trx, party.id, partySize);
    await shiftSeats(trx, other.id, shift);
    await moveBelongings(trx, other.id, party.id);
    // A car that came along is found by the guest whom it stands under now.
    if ((await listVehiclesOfVisit(trx, party.id)).length > 0)
      for (const { id } of [party, other]) await indexGuestOfVisit(trx, id);
    await setVisitMerged(trx, other.id, {
      visitId: party.id,
      atMs: Math.max(nowMs, other.arrived_at_ms),
    });
    await mergeAgents(step, party, other);
    await mergeTables(step, party, other);
    step.record('visits-merged', { visitId: party.id, endedVisitId: other.id, partySize });
    return ok({});
  });

/** The other party's turn goes back; its agent stays where nobody else looks after the guests. */
async function mergeAgents(step: WriteStep, party: VisitRow, other: VisitRow): Promise<void> {
  if (other.agent_id === null) return;
  const turn = await findVisitTurn(step.trx, other.id);
  await giveTurnBack(step, other.id, 'merged');
  if (party.agent_id !== null) return;
  // An agent who has gone off duty meanwhile is not given guests: they wait.
  await assignAgent(step, {
    visitId: party.id,
    agentId: other.agent_id,
    proposedAgentId: other.agent_id,
    cause: 'party-changed',
    coversFor: turn?.covers_for ?? null,
    counts: turn?.counts === 1,
  });
}

/** They sit together: at the party's table, or at the other's where it has none. */
async function mergeTables(step: WriteStep, party: VisitRow, other: VisitRow): Promise<void> {
  if (party.table_id === null && other.table_id !== null)
    await setVisitTable(step.trx, party.id, other.table_id);
  else await askToClear(step, other, step.nowMs);
  if ((party.table_id ?? other.table_id) !== null) await askForOrders(step, party);
}

const seatsIn = (members: readonly { readonly seat: number }[]) => members.map(({ seat }) => seat);
