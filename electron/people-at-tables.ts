import { listMembersOnSite } from '../db/reception/party.queries';
import { listOpenVisits } from '../db/reception/visit.queries';
import type { Reader } from '../db/schema';
import type { PersonAtTable } from '../shared/fields';
import { seatsOf } from '../shared/seats';

/** Who sits where in the parties on site; by name where it is known, never with a phone. */
export interface PeopleAtTables {
  /** Everybody of a party, by seat, the lead guest first. */
  ofParty(visitId: string): (PersonAtTable & { readonly guestId: string | null })[];
  /** Null without a seat, and for who came alone: there is nobody to tell them from. */
  at(visitId: string, seat: number | null): PersonAtTable | null;
}

export async function readPeopleAtTables(db: Reader): Promise<PeopleAtTables> {
  const visits = new Map((await listOpenVisits(db)).map((visit) => [visit.id, visit]));
  const members = Map.groupBy(await listMembersOnSite(db), ({ visit_id }) => visit_id);
  const person = (visitId: string, seat: number) => {
    const visit = visits.get(visitId);
    if (visit && seat === 1)
      return named(seat, visit.guest_id, visit.guest_name, visit.form_of_address);
    const member = members.get(visitId)?.find((each) => each.seat === seat);
    if (member) return named(seat, member.guest_id, member.name, member.form_of_address);
    return { seat, guestId: null, guestName: null, formOfAddress: null };
  };
  return {
    ofParty(visitId) {
      const taken = (members.get(visitId) ?? []).map(({ seat }) => seat);
      const seats = seatsOf(visits.get(visitId)?.party_size ?? 0, taken);
      return seats.map((seat) => person(visitId, seat));
    },
    at: (visitId, seat) =>
      seat === null || visits.get(visitId)?.party_size === 1 ? null : person(visitId, seat),
  };
}

const named = (
  seat: number,
  guestId: string,
  guestName: string,
  formOfAddress: PersonAtTable['formOfAddress'],
) => ({ seat, guestId, guestName, formOfAddress });
