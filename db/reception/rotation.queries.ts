import type { RotationEvent } from '../../shared/reception/rotation';
import type { Reader, Writer } from '../schema';
import type { NewRotationEvent, RotationEventRow } from './rotation-event.table';

/** Everybody who holds the agents' post, in roster order. */
export async function listAgentIds(db: Reader): Promise<string[]> {
  const rows = await db
    .selectFrom('staff')
    .innerJoin('staff_post', 'staff_post.staff_id', 'staff.id')
    .select('staff.id')
    .where('staff.active', '=', 1)
    .where('staff_post.post', '=', 'agent')
    .orderBy('staff.roster_order')
    .execute();
  return rows.map(({ id }) => id);
}

/** The whole log, in the order of recording. */
export async function listRotationEvents(db: Reader): Promise<RotationEvent[]> {
  const rows = await db.selectFrom('rotation_event').selectAll().orderBy('seq').execute();
  return rows.map(toRotationEvent);
}

export interface LoggedRotationEvent {
  readonly seq: number;
  readonly event: RotationEvent;
}

/** The log from one event on, that one included, in the order of recording. */
export async function listRotationEventsFrom(
  db: Reader,
  seq: number,
): Promise<LoggedRotationEvent[]> {
  const rows = await db
    .selectFrom('rotation_event')
    .selectAll()
    .where('seq', '>=', seq)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ seq: row.seq, event: toRotationEvent(row) }));
}

/** When the log last named the agent: what it said then began the present state. */
export async function findLastRotationEventMs(
  db: Reader,
  agentId: string,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('rotation_event')
    .select('at_ms')
    .where('agent_id', '=', agentId)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.at_ms;
}

const writersOfEvents = new WeakSet<Reader>();

/** Whether this is a transaction that added to the log: what it sees there may yet be rolled back. */
export function hasAddedRotationEvents(db: Reader): boolean {
  return writersOfEvents.has(db);
}

export async function insertRotationEvent(trx: Writer, event: RotationEvent): Promise<void> {
  writersOfEvents.add(trx);
  await trx.insertInto('rotation_event').values(toRow(event)).execute();
}

function toRow(event: RotationEvent): NewRotationEvent {
  const excused = 'excused' in event ? (event.excused ? 1 : 0) : null;
  const counts = 'counts' in event ? (event.counts ? 1 : 0) : null;
  return {
    at_ms: event.atMs,
    kind: event.kind,
    agent_id: 'agentId' in event ? event.agentId : null,
    visit_id: 'visitId' in event ? event.visitId : null,
    excused,
    counts,
    reason: 'reason' in event ? event.reason : null,
    clause: 'clause' in event ? event.clause : null,
  };
}

function toRotationEvent(row: RotationEventRow): RotationEvent {
  const atMs = row.at_ms;
  const agentId = row.agent_id ?? '';
  const visitId = row.visit_id ?? '';
  switch (row.kind) {
    case 'joined':
    case 'left':
    case 'back':
      return { kind: row.kind, agentId, atMs };
    case 'away':
      return { kind: 'away', agentId, atMs, excused: row.excused === 1 };
    case 'took':
      return { kind: 'took', visitId, agentId, atMs, counts: row.counts === 1 };
    case 'freed':
      return { kind: 'freed', visitId, agentId, atMs };
    case 'reversed':
      return { kind: 'reversed', visitId, atMs, reason: row.reason ?? '' };
    case 'docked':
      return { kind: 'docked', agentId, atMs, clause: row.clause ?? '' };
  }
}
