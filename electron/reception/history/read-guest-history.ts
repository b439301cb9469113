import { listStaffNames } from '../../../db/people/staff.queries';
import { listContacts } from '../../../db/reception/contact.queries';
import { findGuestById } from '../../../db/reception/guest.queries';
import { listDrinksOfGuest, listVisitsOfGuest } from '../../../db/reception/guest-history.queries';
import { listOwners, listRelatives } from '../../../db/reception/guest-owner.queries';
import { listGuestPromises } from '../../../db/reception/guest-promise.queries';
import { findOpenReturnCall } from '../../../db/reception/return-call.queries';
import { listEntriesOfGuest } from '../../../db/registers/entry.queries';
import { readHallSettings } from '../../../db/settings/setting.queries';
import type { receptionContract } from '../../../shared/reception/contract';
import { maskNumbers } from '../../../shared/reception/mask-numbers';
import { protectionDaysLeft } from '../../../shared/reception/ownership';
import { maskPhone } from '../../../shared/reception/phone';
import type { UseCase } from '../../use-case';

/** As many visits and entries as anybody reads. */
const shownVisits = 50;
const shownEntries = 50;

/** Everything that the hall knows of a guest, the phone masked. */
export const readGuestHistory: UseCase<typeof receptionContract.readGuestHistory> = async (
  { db, now },
  { guestId },
) => {
  const guest = await findGuestById(db, guestId);
  if (!guest) return null;
  const nowMs = now();
  const hall = await readHallSettings(db);
  const names = await listStaffNames(db);
  const nameOf = (staffId: string) => names.get(staffId) ?? '';
  const visits = await listVisitsOfGuest(db, guestId, shownVisits);
  const owners = await listOwners(db, [guestId]);
  const promises = await listGuestPromises(db, guestId);
  const contacts = await listContacts(db, guestId);
  const call = await findOpenReturnCall(db, guestId);
  const entries = await listEntriesOfGuest(db, guestId, shownEntries);
  const relatives = [];
  for (const { guestId: relativeId, relation } of await listRelatives(db, guestId)) {
    const relative = await findGuestById(db, relativeId);
    if (!relative) continue;
    const { name, form_of_address: formOfAddress } = relative;
    relatives.push({ guestId: relativeId, name, formOfAddress, relation });
  }
  const shown = {
    guestId,
    name: guest.name,
    formOfAddress: guest.form_of_address,
    maskedPhone: guest.phone === null ? null : maskPhone(guest.phone),
  };
  return {
    ...shown,
    owners: owners.map(({ agentId, lastEffectiveContactMs }) => ({
      agentId,
      agentName: nameOf(agentId),
      daysLeft: protectionDaysLeft(lastEffectiveContactMs, nowMs, hall),
    })),
    relatives,
    visits: visits.map((visit) => ({
      visitId: visit.id,
      kind: visit.kind,
      arrivedAtMs: visit.arrived_at_ms,
      leftAtMs: visit.left_at_ms,
      partySize: visit.party_size,
      tableName: visit.table_name,
      agentNames: visit.agentNames,
    })),
    drinks: (await listDrinksOfGuest(db, guestId)).map(({ zh, en, count }) => ({
      name: { zh, en },
      count,
    })),
    promises: promises.map((promise) => ({
      promiseId: promise.id,
      text: promise.text,
      byName: nameOf(promise.made_by),
      madeAtMs: promise.made_at_ms,
      dueDay: promise.due_day,
      state: promise.kept === null ? 'open' : promise.kept === 1 ? 'kept' : 'not-kept',
    })),
    contacts: contacts.map((contact) => ({
      contactId: contact.id,
      kind: contact.kind,
      effective: contact.effective === 1,
      note: contact.note,
      agentName: nameOf(contact.agent_id),
      atMs: contact.at_ms,
    })),
    entries: entries.map((entry) => ({
      ...{ entryId: entry.id, kind: entry.kind, incident: entry.incident, state: entry.state },
      ...{ occurredAtMs: entry.occurred_at_ms, what: maskNumbers(entry.what) },
    })),
    returnCall: call
      ? {
          ...shown,
          returnCallId: call.id,
          agentId: call.agent_id,
          agentName: nameOf(call.agent_id),
          dueDay: call.due_day,
          note: call.note,
        }
      : null,
  };
};
