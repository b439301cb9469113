import { readGuestHistory } from '../../db/reception/guest.queries';
import {
  deleteMember,
  insertMember,
  listMembers,
  setPartySize as savePartySize,
  setVisitNote,
} from '../../db/reception/party.queries';
import { findOpenVisit } from '../../db/reception/visit.queries';
import type { VisitRow } from '../../db/reception/visit.table';
import { maxPartySize, type partyProcedures } from '../../shared/reception/party-contract';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import { nextSeat, seatsOf } from '../../shared/seats';
import { type UseCase, write } from '../use-case';
import { writeDownPerson } from './write-down-person';

/** Replaces what colleagues should know about a party. */
export const setNote: UseCase<typeof partyProcedures.setNote> = (context, input) =>
  write(context, 'reception.setNote', input.idempotencyKey, async ({ trx, record }) => {
    if (looksLikeIdentityNumber(input.note)) return refuse('identity-number');
    const visit = await findOpenVisit(trx, input.visitId);
    if (!visit) return refuse('visit-not-open');
    await setVisitNote(trx, visit.id, input.note);
    record('note-changed', { visitId: visit.id });
    return ok({});
  });

/** How many they really are: never fewer than are named. */
export const setPartySize: UseCase<typeof partyProcedures.setPartySize> = (context, input) =>
  write(context, 'reception.setPartySize', input.idempotencyKey, async ({ trx, record }) => {
    const visit = await findOpenVisit(trx, input.visitId);
    if (!visit) return refuse('visit-not-open');
    const named = 1 + (await listMembers(trx, visit.id)).length;
    if (input.partySize < named) return refuse('fewer-than-named', { figure: named });
    await savePartySize(trx, visit.id, input.partySize);
    record('party-size-changed', {
      visitId: visit.id,
      from: visit.party_size,
      to: input.partySize,
    });
    return ok({});
  });

/** Names somebody of the party. Who leads a visit of their own is merged, not named. */
export const addMember: UseCase<typeof partyProcedures.addMember> = (context, input) =>
  write(context, 'reception.addMember', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    const visit = await findOpenVisit(trx, input.visitId);
    if (!visit) return refuse('visit-not-open');
    const guest = await writeDownPerson(step, context, input.person);
    if (!guest.ok) return guest;
    const members = await listMembers(trx, visit.id);
    if ([visit.guest_id, ...members.map(({ guest_id }) => guest_id)].includes(guest.value))
      return refuse('already-in-party');
    if ((await readGuestHistory(trx, guest.value)).openVisitId) return refuse('visit-already-open');
    const named = 2 + members.length;
    const partySize = Math.max(named, visit.party_size + (input.joinsNow ? 1 : 0));
    if (partySize > maxPartySize) return refuse('party-too-large', { limit: maxPartySize });
    const joins = partySize > visit.party_size;
    const seat = seatOfMember(visit, members, joins ? 'joins' : input.seat);
    if (seat === undefined) return refuse('unknown-seat');
    await insertMember(trx, { visitId: visit.id, guestId: guest.value, atMs: nowMs, seat });
    await savePartySize(trx, visit.id, partySize);
    step.record('member-added', { visitId: visit.id, guestId: guest.value, partySize });
    return ok({});
  });

/** Who joins now has a seat of their own; who came with the others has one that nobody is named for. */
function seatOfMember(
  { party_size }: VisitRow,
  members: readonly { readonly seat: number }[],
  wanted: number | 'joins' | undefined,
): number | undefined {
  const named = [1, ...members.map(({ seat }) => seat)];
  const seats = seatsOf(party_size, named);
  if (wanted === 'joins') return nextSeat(seats);
  return seats.find((seat) => !named.includes(seat) && (wanted ?? seat) === seat);
}

/** Takes back a name that was written down by mistake. */
export const removeMember: UseCase<typeof partyProcedures.removeMember> = (context, input) =>
  write(context, 'reception.removeMember', input.idempotencyKey, async ({ trx, record }) => {
    const visit = await findOpenVisit(trx, input.visitId);
    if (!visit) return refuse('visit-not-open');
    const members = await listMembers(trx, visit.id);
    if (!members.some(({ guest_id }) => guest_id === input.guestId))
      return refuse('unknown-member');
    await deleteMember(trx, visit.id, input.guestId);
    record('member-removed', { visitId: visit.id, guestId: input.guestId });
    return ok({});
  });
