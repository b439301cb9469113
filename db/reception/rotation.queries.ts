import type { RotationEvent } from '../../shared/reception/rotation';
import type { Reader, Writer } from '../schema';
import type { NewRotationEvent, RotationEventRow } from './rotation-event.table';

/** The whole log, in the order of recording. */
export async function listRotationEvents(db: Reader): Promise<RotationEvent[]> {
  const rows = await db.selectFrom('rotation_event').selectAll().orderBy('seq').execute();
  return rows.map(toRotationEvent);
}

export async function insertRotationEvent(trx: Writer, event: RotationEvent): Promise<void> {
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
