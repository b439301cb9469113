import { insertBarRequest } from '../../db/bar/bar.queries';
import { recordBarEvents } from '../../db/bar/bar-log';
import {
  findGuestById,
  findGuestByPhone,
  insertGuest,
  readGuestHistory,
} from '../../db/reception/guest.queries';
import { insertVisit } from '../../db/reception/visit.queries';
import type { Writer } from '../../db/schema';
import { findTableById, listDrinks } from '../../db/settings/inventory.queries';
import type { ParsedInputOf } from '../../shared/procedure';
import type { receptionContract } from '../../shared/reception/contract';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { countsAsTurn, defaultRotationSettings } from '../../shared/reception/rotation';
import { ok, refuse } from '../../shared/result';
import { actorId, type UseCase, type UseCaseContext, type WriteStep, write } from '../use-case';
import { assignAgent } from './assign-agent';
import { proposeAgent } from './propose-agent';
import { readPhone } from './read-arrival';
import { tableRefusal } from './table-refusal';

type Input = ParsedInputOf<typeof receptionContract.registerVisit>;

/** Registers an arrival: the guest, the visit, the agent's turn and the order at the bar, all or nothing. */
export const registerVisit: UseCase<typeof receptionContract.registerVisit> = (context, input) =>
  write(context, 'reception.registerVisit', input.idempotencyKey, async (step) => {
    const { trx, nowMs, hall, dayInHand } = step;
    if (dayInHand.signedOff) return refuse('day-closed');
    if ([input.guest.name, input.note, input.agentReason].some(looksLikeIdentityNumber))
      return refuse('identity-number');
    const chosen = input.guest.guestId;
    const phone = readPhone(chosen === undefined ? input.guest.phone : '');
    if (phone.state === 'identity-number') return refuse('identity-number');
    if (phone.state !== 'ok' && phone.state !== 'none') return refuse(`phone-${phone.state}`);

    const guest =
      chosen === undefined
        ? await findOrAddGuest(step, context, input, phone.state === 'ok' ? phone.phone : null)
        : await readChosenGuest(trx, chosen);
    if (!guest) return refuse('unknown-guest');
    if (guest.openVisitId) return refuse('visit-already-open');

    const table = input.tableId === undefined ? undefined : await findTableById(trx, input.tableId);
    const noTable = input.tableId !== undefined && tableRefusal(table);
    if (noTable) return refuse(noTable);
    const known = new Set((await listDrinks(trx)).map(({ id }) => id));
    if (input.drinks.some(({ drinkId }) => !known.has(drinkId))) return refuse('unknown-drink');

    const visitId = context.newId();
    const kind = guest.visits > 0 ? 'returning' : 'first';
    await insertVisit(trx, {
      id: visitId,
      guest_id: guest.guestId,
      day: dayInHand.day,
      kind,
      party_size: input.partySize,
      source: input.source,
      note: input.note,
      arrived_at_ms: nowMs,
      recorded_at_ms: nowMs,
      registered_by: actorId(context),
      agent_id: null,
      table_id: table?.id ?? null,
      left_at_ms: null,
      voided_by: null,
      void_reason: null,
    });
    const proposal = await proposeAgent(trx, hall, nowMs, guest.lastAgentId);
    const agentId = input.agentId ?? proposal?.agentId;
    let agentName: string | null = null;
    if (agentId !== undefined) {
      if (agentId !== proposal?.agentId && input.agentReason === '')
        return refuse('agent-reason-needed');
      const settings = { ...defaultRotationSettings, countsReturning: hall.countsReturning };
      const assigned = await assignAgent(step, {
        visitId,
        agentId,
        proposedAgentId: proposal?.agentId ?? null,
        reason: input.agentReason,
        counts: countsAsTurn(
          { returning: kind === 'returning', cover: false, relative: false, outsideHours: false },
          settings,
        ),
      });
      if (!assigned.ok) return assigned;
      agentName = assigned.value;
    }
    await orderDrinks(step, context, visitId, input);
    step.record('visit-registered', {
      visitId,
      guestId: guest.guestId,
      kind,
      partySize: input.partySize,
      agentId,
    });
    return ok({ visitId, kind, agentName, tableName: table?.name ?? null });
  });

async function readChosenGuest(trx: Writer, guestId: string) {
  const guest = await findGuestById(trx, guestId);
  return guest && { guestId, ...(await readGuestHistory(trx, guestId)) };
}

async function findOrAddGuest(
  step: WriteStep,
  context: UseCaseContext,
  input: Input,
  phone: string | null,
) {
  const known = phone === null ? undefined : await findGuestByPhone(step.trx, phone);
  if (known) return { guestId: known.id, ...(await readGuestHistory(step.trx, known.id)) };
  const guestId = context.newId();
  await insertGuest(step.trx, {
    id: guestId,
    name: input.guest.name,
    form_of_address: input.guest.formOfAddress,
    phone,
    created_at_ms: step.nowMs,
  });
  return { guestId, visits: 0, lastAgentId: null, openVisitId: null };
}

/** One request a party; the promise of today's settings is kept with it. */
async function orderDrinks(
  step: WriteStep,
  context: UseCaseContext,
  visitId: string,
  input: Input,
) {
  const requestId = context.newId();
  const { day } = step.dayInHand;
  const quantities = new Map<string, number>();
  for (const { drinkId, quantity } of input.drinks) {
    quantities.set(drinkId, (quantities.get(drinkId) ?? 0) + quantity);
  }
  await insertBarRequest(
    step.trx,
    { id: requestId, visitId, day, promiseMs: step.hall.promiseMs },
    [...quantities].map(([drinkId, quantity]) => ({ drinkId, quantity: Math.min(quantity, 99) })),
  );
  await recordBarEvents(step.trx, day, [{ kind: 'requested', requestId, atMs: step.nowMs }]);
}
