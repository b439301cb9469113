import { isLateEntry } from '../../shared/reception/late-entry';
import type { Reader, Writer } from '../schema';
import { moveGuestToFront } from './guest-index';
import type { NewVisit, NewVisitAgent, VisitRow } from './visit.table';

export async function insertVisit(trx: Writer, visit: NewVisit): Promise<void> {
  await trx.insertInto('visit').values(visit).execute();
  await moveGuestToFront(trx, visit.guest_id);
}

export function findVisitById(db: Reader, visitId: string): Promise<VisitRow | undefined> {
  return db.selectFrom('visit').selectAll().where('id', '=', visitId).executeTakeFirst();
}

/** A visit that has not left; undefined for one that has and for an unknown one. */
export async function findOpenVisit(db: Reader, visitId: string): Promise<VisitRow | undefined> {
  const visit = await findVisitById(db, visitId);
  return visit?.left_at_ms === null ? visit : undefined;
}

/** Everybody on site in order of arrival, with guest, agent and table. */
export function listOpenVisits(db: Reader) {
  return db
    .selectFrom('visit')
    .innerJoin('guest', 'guest.id', 'visit.guest_id')
    .leftJoin('staff', 'staff.id', 'visit.agent_id')
    .leftJoin('hall_table', 'hall_table.id', 'visit.table_id')
    .leftJoin('visit_agent', (join) =>
      join.onRef('visit_agent.visit_id', '=', 'visit.id').on('visit_agent.to_ms', 'is', null),
    )
    .leftJoin('staff as owner', 'owner.id', 'visit_agent.covers_for')
    .selectAll('visit')
    .select([
      'guest.name as guest_name',
      'guest.form_of_address',
      'guest.phone',
      'staff.name as agent_name',
      'visit_agent.covers_for',
      'owner.name as owner_name',
      'hall_table.name as table_name',
    ])
    .where('visit.left_at_ms', 'is', null)
    .orderBy('visit.seq')
    .execute();
}

/** The visits of a business day in order of registration, with guest, agent and table. */
export function listVisitsOfDay(db: Reader, day: string) {
  return db
    .selectFrom('visit')
    .innerJoin('guest', 'guest.id', 'visit.guest_id')
    .leftJoin('staff', 'staff.id', 'visit.agent_id')
    .leftJoin('hall_table', 'hall_table.id', 'visit.table_id')
    .selectAll('visit')
    .select([
      'guest.name as guest_name',
      'guest.form_of_address',
      'staff.name as agent_name',
      'hall_table.name as table_name',
    ])
    .where('visit.day', '=', day)
    .where('visit.voided_by', 'is', null)
    .where('visit.merged_into', 'is', null)
    .orderBy('visit.seq')
    .execute();
}

/** The visits of a day that were registered by mistake, with who took them back and why. */
export function listVoidedVisitsOfDay(db: Reader, day: string) {
  return db
    .selectFrom('visit')
    .innerJoin('guest', 'guest.id', 'visit.guest_id')
    .innerJoin('staff', 'staff.id', 'visit.voided_by')
    .select([
      'visit.arrived_at_ms',
      'visit.void_reason',
      'guest.name as guest_name',
      'guest.form_of_address',
      'staff.name as voided_by_name',
    ])
    .where('visit.day', '=', day)
    .orderBy('visit.seq')
    .execute();
}

export async function countOpenVisitsOfDay(db: Reader, day: string): Promise<number> {
  const { count } = await db
    .selectFrom('visit')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('day', '=', day)
    .where('left_at_ms', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertVisitAgent(trx: Writer, assignment: NewVisitAgent): Promise<void> {
  await trx.insertInto('visit_agent').values(assignment).execute();
}

export async function setVisitAgent(trx: Writer, visitId: string, agentId: string): Promise<void> {
  await trx.updateTable('visit').set({ agent_id: agentId }).where('id', '=', visitId).execute();
}

/** Ends the assignment in force, if there is one. */
export async function endVisitAgent(trx: Writer, visitId: string, toMs: number): Promise<void> {
  await trx
    .updateTable('visit_agent')
    // A clock that was set back must not end it before it began.
    .set(({ fn, ref, val }) => ({ to_ms: fn<number>('max', [ref('from_ms'), val(toMs)]) }))
    .where('visit_id', '=', visitId)
    .where('to_ms', 'is', null)
    .execute();
}

/** The assignment in force; undefined while nobody looks after the visit. */
export function findVisitTurn(db: Reader, visitId: string) {
  return db
    .selectFrom('visit_agent')
    .select(['agent_id', 'counts', 'covers_for'])
    .where('visit_id', '=', visitId)
    .where('to_ms', 'is', null)
    .executeTakeFirst();
}

/** The agent for whom the visit was covered last, or to whom it was handed back; undefined for neither. */
export async function findHandedTo(db: Reader, visitId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('visit_agent')
    .select(['agent_id', 'cause', 'covers_for'])
    .where('visit_id', '=', visitId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.covers_for ?? (row?.cause === 'handed-back' ? row.agent_id : undefined);
}

/** Whether any agent, now or before, has a turn standing against the visit. */
export async function hasCountedTurn(db: Reader, visitId: string): Promise<boolean> {
  const row = await db
    .selectFrom('visit_agent')
    .select('seq')
    .where('visit_id', '=', visitId)
    .where('counts', '=', 1)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Every turn of the visit was given back: none counts for its agent any longer. */
export async function setTurnsUncounted(trx: Writer, visitId: string): Promise<void> {
  await trx
    .updateTable('visit_agent')
    .set({ counts: 0 })
    .where('visit_id', '=', visitId)
    .where('counts', '=', 1)
    .execute();
}

/** Guests whom an agent was given in a span of time without it costing a turn, for a cause worth naming. */
export function listUncountedReceptions(
  db: Reader,
  { agentId, fromMs, toMs }: { agentId: string; fromMs: number; toMs: number },
) {
  return db
    .selectFrom('visit_agent')
    .select(['seq', 'visit_id', 'cause', 'covers_for', 'from_ms'])
    .where('agent_id', '=', agentId)
    .where('from_ms', '>=', fromMs)
    .where('from_ms', '<', toMs)
    .where('counts', '=', 0)
    .where('cause', 'in', ['cover', 'cover-ended', 'handed-back', 'relative'])
    .orderBy('seq')
    .$narrowType<{ cause: 'cover' | 'cover-ended' | 'handed-back' | 'relative' }>()
    .execute();
}

export async function setVisitTable(trx: Writer, visitId: string, tableId: string): Promise<void> {
  await trx.updateTable('visit').set({ table_id: tableId }).where('id', '=', visitId).execute();
}

export async function setVisitLeft(
  trx: Writer,
  visitId: string,
  left: { atMs: number; recordedAtMs: number },
): Promise<void> {
  const recordedAtMs = isLateEntry(left.atMs, left.recordedAtMs) ? left.recordedAtMs : null;
  await trx
    .updateTable('visit')
    .set({ left_at_ms: left.atMs, left_recorded_at_ms: recordedAtMs })
    .where('id', '=', visitId)
    .execute();
}

export async function setVisitVoided(
  trx: Writer,
  visitId: string,
  voided: { atMs: number; staffId: string; reason: string },
): Promise<void> {
  await trx
    .updateTable('visit')
    .set({ left_at_ms: voided.atMs, voided_by: voided.staffId, void_reason: voided.reason })
    .where('id', '=', visitId)
    .execute();
}

/** The lead guest of each of these visits, voided ones included. */
export async function listGuestsOfVisits(db: Reader, visitIds: readonly string[]) {
  if (visitIds.length === 0) return [];
  const rows = await db
    .selectFrom('visit')
    .innerJoin('guest', 'guest.id', 'visit.guest_id')
    .select(['visit.id', 'guest.name', 'guest.form_of_address'])
    .where('visit.id', 'in', visitIds)
    .execute();
  return rows.map(({ id, name, form_of_address }) => ({
    visitId: id,
    guest: { guestName: name, formOfAddress: form_of_address },
  }));
}

/** The lead guest of a visit that is there. */
export async function findGuestOfVisit(db: Reader, visitId: string) {
  const [found] = await listGuestsOfVisits(db, [visitId]);
  if (!found) throw new Error(`no visit ${visitId}`);
  return found.guest;
}

/** Counted turns of each visit of a day, by the agent who took them. */
export function listTurnsOfDay(db: Reader, day: string) {
  return db
    .selectFrom('visit_agent')
    .innerJoin('visit', 'visit.id', 'visit_agent.visit_id')
    .select(['visit_agent.agent_id', 'visit_agent.visit_id', 'visit.arrived_at_ms'])
    .where('visit.day', '=', day)
    .where('visit_agent.counts', '=', 1)
    .execute();
}
