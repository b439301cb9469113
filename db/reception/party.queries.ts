import { sql } from 'kysely';
import type { Reader, Writer } from '../schema';
import type { NewForcedDeparture } from './party.table';

/** The named members of every open visit, in order of naming. */
export function listMembersOnSite(db: Reader) {
  return membersOf(db).where('visit.left_at_ms', 'is', null).execute();
}

export function listMembers(db: Reader, visitId: string) {
  return membersOf(db).where('visit.id', '=', visitId).execute();
}

function membersOf(db: Reader) {
  return db
    .selectFrom('visit_member')
    .innerJoin('visit', 'visit.id', 'visit_member.visit_id')
    .innerJoin('guest', 'guest.id', 'visit_member.guest_id')
    .select([
      'visit_member.visit_id',
      'visit_member.guest_id',
      'guest.name',
      'guest.form_of_address',
      'guest.phone',
      'visit_member.seat',
    ])
    .orderBy('visit_member.added_at_ms')
    .orderBy('visit_member.guest_id');
}

export async function insertMember(
  trx: Writer,
  member: { visitId: string; guestId: string; atMs: number; seat: number },
): Promise<void> {
  await trx
    .insertInto('visit_member')
    .values({
      visit_id: member.visitId,
      guest_id: member.guestId,
      added_at_ms: member.atMs,
      seat: member.seat,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function deleteMember(trx: Writer, visitId: string, guestId: string): Promise<void> {
  await trx
    .deleteFrom('visit_member')
    .where('visit_id', '=', visitId)
    .where('guest_id', '=', guestId)
    .execute();
}

export async function setVisitNote(trx: Writer, visitId: string, note: string): Promise<void> {
  await trx.updateTable('visit').set({ note }).where('id', '=', visitId).execute();
}

export async function setPartySize(trx: Writer, visitId: string, partySize: number): Promise<void> {
  await trx.updateTable('visit').set({ party_size: partySize }).where('id', '=', visitId).execute();
}

/** The party that this one joined goes on; this visit ends and is counted nowhere else. */
export async function setVisitMerged(
  trx: Writer,
  visitId: string,
  into: { visitId: string; atMs: number },
): Promise<void> {
  await trx
    .updateTable('visit')
    .set({ left_at_ms: into.atMs, merged_into: into.visitId })
    .where('id', '=', visitId)
    .execute();
}

/** Nobody looks after the visit any more. */
export async function setVisitWaiting(trx: Writer, visitId: string): Promise<void> {
  await trx.updateTable('visit').set({ agent_id: null }).where('id', '=', visitId).execute();
}

const belongings = ['bar_request', 'cup', 'held_thing', 'vehicle'] as const;

/** What a party ordered, drinks from and left with the hall goes with it; the clocks run on. */
export async function moveBelongings(trx: Writer, fromId: string, toId: string): Promise<void> {
  for (const table of belongings)
    await sql`UPDATE ${sql.table(table)} SET visit_id = ${toId} WHERE visit_id = ${fromId}`.execute(
      trx,
    );
}

/** The cups before somebody named of a party go with them to another. */
export async function moveCups(
  trx: Writer,
  from: { visitId: string; guestId: string },
  to: { visitId: string; seat: number },
): Promise<void> {
  await sql`UPDATE cup SET visit_id = ${to.visitId}, seat = ${to.seat}
    WHERE visit_id = ${from.visitId} AND ended_at_ms IS NULL AND seat = (
      SELECT seat FROM visit_member
      WHERE visit_id = ${from.visitId} AND guest_id = ${from.guestId}
    )`.execute(trx);
}

/** Makes room for the seats of another party: those of this one count from so much further on. */
export async function shiftSeats(trx: Writer, visitId: string, by: number): Promise<void> {
  await sql`UPDATE cup SET seat = seat + ${by} WHERE visit_id = ${visitId}`.execute(trx);
  await sql`UPDATE bar_request_seat SET seat = seat + ${by}
    WHERE request_id IN (SELECT id FROM bar_request WHERE visit_id = ${visitId})`.execute(trx);
}

export async function insertForcedDeparture(
  trx: Writer,
  forced: NewForcedDeparture,
): Promise<void> {
  await trx.insertInto('forced_departure').values(forced).execute();
}

/** The departures of a day that somebody forced, with why and by whom. */
export function listForcedDeparturesOfDay(db: Reader, day: string) {
  return db
    .selectFrom('forced_departure')
    .innerJoin('visit', 'visit.id', 'forced_departure.visit_id')
    .innerJoin('guest', 'guest.id', 'visit.guest_id')
    .innerJoin('staff', 'staff.id', 'forced_departure.forced_by')
    .select([
      'visit.arrived_at_ms',
      'visit.left_at_ms',
      'guest.name as guest_name',
      'guest.form_of_address',
      'forced_departure.reason',
      'forced_departure.open_json',
      'staff.name as forced_by_name',
    ])
    .where('visit.day', '=', day)
    .orderBy('visit.seq')
    .execute();
}

/** The visits of a day that joined another party, with its lead guest. */
export function listMergedVisitsOfDay(db: Reader, day: string) {
  return db
    .selectFrom('visit')
    .innerJoin('guest', 'guest.id', 'visit.guest_id')
    .innerJoin('visit as party', 'party.id', 'visit.merged_into')
    .innerJoin('guest as lead', 'lead.id', 'party.guest_id')
    .select([
      'visit.arrived_at_ms',
      'visit.left_at_ms',
      'guest.name as guest_name',
      'guest.form_of_address',
      'lead.name as lead_name',
      'lead.form_of_address as lead_form_of_address',
    ])
    .where('visit.day', '=', day)
    .orderBy('visit.seq')
    .execute();
}
