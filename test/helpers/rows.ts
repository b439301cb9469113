import { insertBarRequest } from '../../db/bar/bar.queries';
import type { NewRound } from '../../db/cleanliness/round.table';
import { insertGuest } from '../../db/reception/guest.queries';

import type { ContactRow, VerdictRow } from '../../db/reception/ownership.table';
import type { VehicleRow } from '../../db/reception/vehicle.table';

import { insertVisit } from '../../db/reception/visit.queries';
import type { GuestRow, VisitRow } from '../../db/reception/visit.table';
import type { Writer } from '../../db/schema';
import { hallDay, hallStart } from './test-hall';

/** Rows with fixed values; a test names only what it is about. */

export function guestRow(id: string, changes: Partial<GuestRow> = {}): GuestRow {
  return {
    id,
    name: `客${id}`,
    form_of_address: 'ms',
    phone: null,
    created_at_ms: hallStart,
    ...changes,
  };
}

export function visitRow(id: string, changes: Partial<VisitRow> = {}): Omit<VisitRow, 'seq'> {
  return {
    id,
    guest_id: id,
    day: hallDay,
    kind: 'first',
    party_size: 2,
    source: 'walk-in',
    note: '',
    arrived_at_ms: hallStart,
    recorded_at_ms: hallStart,
    registered_by: 'receptionist',
    agent_id: null,
    table_id: null,
    left_at_ms: null,
    voided_by: null,
    void_reason: null,
    left_recorded_at_ms: null,
    split_from: null,
    merged_into: null,
    ...changes,
  };
}

/** A car that has left again; its visit has the same id. */
export function vehicleRow(id: string, changes: Partial<VehicleRow> = {}): VehicleRow {
  return {
    ...{ id, visit_id: id, day: hallDay, plate: '粤B12345', place: '', windows_shut: 1 },
    ...{ marks_json: '[]', note: '', signature: null, signed_at_ms: null, photo: null },
    ...{ recorded_at_ms: hallStart, recorded_by: 'receptionist' },
    ...{ left_day: hallDay, left_at_ms: hallStart, left_by: 'receptionist' },
    ...changes,
  };
}

/** A guest with a visit and a request, all of one id. */
export async function addParty(
  trx: Writer,
  id: string,
  changes: Partial<VisitRow> & { phone?: string; promiseMs?: number } = {},
): Promise<void> {
  const { phone = null, promiseMs = 60_000, ...visit } = changes;
  await insertGuest(trx, guestRow(id, { phone }));
  await insertVisit(trx, visitRow(id, visit));
  await insertBarRequest(trx, { id, visitId: id, day: visit.day ?? hallDay, promiseMs }, []);
}

/** A ruling that the rotation serves; nothing was asked at the door. */
export function verdictRow(visitId: string, changes: Partial<VerdictRow> = {}): VerdictRow {
  return {
    visit_id: visitId,
    asked_by: 'receptionist',
    asked_at_ms: hallStart,
    been_before: 'skipped',
    family_here: 'skipped',
    contacted_by_agent: 'skipped',
    named_agent_id: null,
    evidence: null,
    evidence_at_ms: null,
    kind: 'rotation',
    owner_id: null,
    second_owner_id: null,
    until_ms: null,
    ruling_json: '{}',
    settings_json: '{}',
    ...changes,
  };
}

/** An effective call of agent-1 with chen. */
export function contactRow(id: string, changes: Partial<ContactRow> = {}): ContactRow {
  return {
    id,
    guest_id: 'chen',
    agent_id: 'agent-1',
    kind: 'call',
    effective: 1,
    note: '',
    at_ms: hallStart,
    recorded_at_ms: hallStart,
    recorded_by: 'receptionist',
    ...changes,
  };
}

/** A round that somebody has begun and not ended. */
export function roundRow(id: string, changes: Partial<NewRound> = {}): NewRound {
  return {
    ...{ id, area_id: 'lobby', day: hallDay, purpose: 'end-of-day', due_at_ms: hallStart },
    ...{ template_version: 1, min_item_ms: 2_000, started_at_ms: hallStart },
    ...{ started_by: 'receptionist', inspector_id: 'receptionist' },
    ...{ active_ms: 0, running_since_ms: hallStart, ended_at_ms: null, ...changes },
  };
}
