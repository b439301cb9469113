import { sql } from 'kysely';
import type { RotationEvent } from '../../shared/reception/rotation';
import type { Reader, Writer } from '../schema';
import type { DockingRow, NewRotationEvent, RotationEventRow } from './rotation-event.table';

/** The whole log, in the order of recording. */
export async function listRotationEvents(db: Reader): Promise<RotationEvent[]> {
  const rows = await db.selectFrom('rotation_event').selectAll().orderBy('seq').execute();
  return rows.map(toRotationEvent);
}

export interface LoggedRotationEvent {
  readonly seq: number;
  readonly event: RotationEvent;
}

/** The log from one event to another, both included, in the order of recording. */
export async function listRotationEventsBetween(
  db: Reader,
  fromSeq: number,
  toSeq: number,
): Promise<LoggedRotationEvent[]> {
  const rows = await db
    .selectFrom('rotation_event')
    .selectAll()
    .where('seq', '>=', fromSeq)
    .where('seq', '<=', toSeq)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ seq: row.seq, event: toRotationEvent(row) }));
}

/** The last event; at an instant the last recorded at or before it. 0 where there is none. */
export async function findLastEventSeq(db: Reader, atMs?: number): Promise<number> {
  const row = await db
    .selectFrom('rotation_event')
    .select('seq')
    .$if(atMs !== undefined, (query) => query.where('at_ms', '<=', atMs ?? 0))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.seq ?? 0;
}

/**
 * Whether the log after `sinceSeq` up to `toSeq` touches a turn of the log up to `fromSeq`, other
 * than those of the visits that are named.
 */
export async function touchesEarlierTurns(
  db: Reader,
  {
    fromSeq,
    sinceSeq,
    toSeq,
    except,
  }: {
    fromSeq: number;
    sinceSeq: number;
    toSeq: number;
    except: readonly string[];
  },
): Promise<boolean> {
  const { rows } = await sql`SELECT 1 FROM rotation_event AS later
    JOIN rotation_event AS earlier
      ON earlier.visit_id = later.visit_id AND earlier.seq <= ${fromSeq}
    WHERE later.seq > ${sinceSeq} AND later.seq <= ${toSeq}
      AND (later.kind = 'reversed' OR later.counts = 1) AND earlier.counts = 1
      AND later.visit_id NOT IN (SELECT value FROM json_each(${JSON.stringify(except)}))
    LIMIT 1`.execute(db);
  return rows.length > 0;
}

/** Whether anybody else was ever in the rotation, to whom a docked turn can go. */
export async function hasOtherAgents(db: Reader, agentId: string): Promise<boolean> {
  const row = await db
    .selectFrom('rotation_event')
    .select('agent_id')
    .where('agent_id', '<>', agentId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertDocking(trx: Writer, docking: DockingRow): Promise<void> {
  await trx.insertInto('docking').values(docking).execute();
}

export function listDockings(db: Reader, ids: readonly string[]): Promise<DockingRow[]> {
  return db
    .selectFrom('docking')
    .selectAll()
    .where(({ eb }) => eb('id', 'in', [...ids]))
    .execute();
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
    absence_id: (event.kind === 'away' && event.absenceId) || null,
    back_at_ms: event.kind === 'away' ? (event.backAtMs ?? null) : null,
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
      return {
        ...{ kind: 'away', agentId, atMs, excused: row.excused === 1 },
        ...(row.absence_id !== null && { absenceId: row.absence_id }),
        ...(row.back_at_ms !== null && { backAtMs: row.back_at_ms }),
      };
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
