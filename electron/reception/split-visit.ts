import { readGuestHistory } from '../../db/reception/guest.queries';
import {
  deleteMember,
  insertMember,
  listMembers,
  moveCups,
  setPartySize,
} from '../../db/reception/party.queries';
import { findOpenVisit, insertVisit } from '../../db/reception/visit.queries';
import type { partyProcedures } from '../../shared/reception/party-contract';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase, write } from '../use-case';
import { assignAgent } from './assign-agent';
import { writeDownPerson } from './write-down-person';

/**
 * Some of a party become a visit of their own: they came when it came, and are with its agent, whom
 * that costs no turn. The cups of those who are
 * known go with them; what else was ordered stays with those whom they leave.
 */
export const splitVisit: UseCase<typeof partyProcedures.splitVisit> = (context, input) =>
  write(context, 'reception.splitVisit', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    if (step.dayInHand.signedOff) return refuse('day-closed');
    const visit = await findOpenVisit(trx, input.visitId);
    if (!visit) return refuse('visit-not-open');

    const named = new Set((await listMembers(trx, visit.id)).map(({ guest_id }) => guest_id));
    const going = new Set(input.memberIds);
    if ('guestId' in input.lead) going.add(input.lead.guestId);
    if ([...going].some((guestId) => !named.has(guestId))) return refuse('unknown-member');
    const lead =
      'guestId' in input.lead
        ? ok(input.lead.guestId)
        : await writeDownPerson(step, context, input.lead);
    if (!lead.ok) return lead;
    const history = await readGuestHistory(trx, lead.value);
    if (history.openVisitId) return refuse('visit-already-open');

    const leading = 'guestId' in input.lead ? 0 : 1;
    if (input.partySize < going.size + leading)
      return refuse('fewer-than-named', { figure: going.size + leading });
    const staying = visit.party_size - input.partySize;
    if (staying < 1 + named.size - going.size) return refuse('nobody-left');

    const visitId = context.newId();
    await insertVisit(trx, {
      id: visitId,
      guest_id: lead.value,
      day: visit.day,
      kind: history.visits > 0 ? 'returning' : 'first',
      party_size: input.partySize,
      source: visit.source,
      note: '',
      arrived_at_ms: visit.arrived_at_ms,
      recorded_at_ms: visit.recorded_at_ms,
      registered_by: actorId(context),
      agent_id: null,
      table_id: null,
      left_at_ms: null,
      voided_by: null,
      void_reason: null,
      split_from: visit.id,
    });
    const inOrder = [lead.value, ...[...going].filter((guestId) => guestId !== lead.value)];
    const seatOf = (guestId: string) => 1 + inOrder.indexOf(guestId);
    for (const guestId of going) {
      const to = { visitId, seat: seatOf(guestId) };
      await moveCups(trx, { visitId: visit.id, guestId }, to);
      await deleteMember(trx, visit.id, guestId);
      if (to.seat !== 1) await insertMember(trx, { ...to, guestId, atMs: nowMs });
    }
    await setPartySize(trx, visit.id, staying);
    const { agent_id: agentId } = visit;
    if (agentId !== null) {
      const assigned = await assignAgent(step, {
        ...{ visitId, agentId, proposedAgentId: agentId },
        ...{ cause: 'party-changed', counts: false },
      });
      if (!assigned.ok) return assigned;
    }
    step.record('visit-split', {
      visitId: visit.id,
      newVisitId: visitId,
      guestId: lead.value,
      partySize: input.partySize,
      staying,
    });
    return ok({ visitId });
  });
