import {
  listAllOpenThings,
  listOpenTags,
  listReturnedThings,
  listThingsOfVisit as listRows,
  type ThingWithGuest,
} from '../../../db/reception/held-thing.queries';
import type { receptionContract } from '../../../shared/reception/contract';
import { maskPhone } from '../../../shared/reception/phone';
import { nextFreeTag } from '../../../shared/reception/things';
import type { HeldThing } from '../../../shared/reception/things-contract';
import type { UseCase } from '../../use-case';

/** As many as somebody looks through for what was given back lately. */
const returnedShown = 50;

export const listThings: UseCase<typeof receptionContract.listThings> = async ({ db }) => ({
  open: (await listAllOpenThings(db)).map(heldThing),
  returned: (await listReturnedThings(db, returnedShown)).map(heldThing),
});

export const listThingsOfVisit: UseCase<typeof receptionContract.listThingsOfVisit> = async (
  { db },
  { visitId },
) => {
  const tags = await listOpenTags(db);
  return {
    things: (await listRows(db, visitId)).map(heldThing),
    nextTag: nextFreeTag(tags.held),
    nextLentTag: nextFreeTag(tags.lent),
  };
};

function heldThing(row: ThingWithGuest): HeldThing {
  return {
    thingId: row.id,
    visitId: row.visit_id,
    kind: row.kind,
    tag: row.tag,
    note: row.note,
    guestName: row.guest_name,
    formOfAddress: row.form_of_address,
    maskedPhone: row.phone === null ? null : maskPhone(row.phone),
    visitOpen: row.visit_left_at_ms === null,
    takenAtMs: row.taken_at_ms,
    takenByName: row.taken_by_name,
    returnedAtMs: row.returned_at_ms,
    returnedByName: row.returned_by_name,
  };
}
