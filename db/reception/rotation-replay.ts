import {
  applyRotationEvent,
  newRotationState,
  type RotationState,
} from '../../shared/reception/rotation-replay';
import {
  type RotationSnapshot,
  restoreSnapshot,
  takeSnapshot,
} from '../../shared/reception/rotation-snapshot';
import type { Reader } from '../schema';
import {
  findLastEventSeq,
  type LoggedRotationEvent,
  listRotationEventsBetween,
  touchesEarlierTurns,
} from './rotation.queries';
import { listSettingsInForce, settingsFor } from './rotation-settings.queries';

/** The log as far as it has been replayed. */
export interface ReplayedLog {
  readonly state: RotationState;
  /** The event whose snapshot the replay began at; 0 where it began with the log. */
  readonly fromSeq: number;
  last: LoggedRotationEvent | undefined;
}

/** Adds events in the order of recording, each by the settings in force when it was recorded. */
export async function addEvents(
  db: Reader,
  log: ReplayedLog,
  recorded: readonly LoggedRotationEvent[],
): Promise<void> {
  const inForce = await listSettingsInForce(db);
  for (const entry of recorded) {
    // Another call may have added it while this one was reading.
    if (log.last !== undefined && entry.seq <= log.last.seq) continue;
    applyRotationEvent(log.state, entry.event, settingsFor(inForce, entry.seq));
    log.last = entry;
  }
}

/** Whether a log that began at a snapshot would go on to touch a turn that the snapshot left out. */
export function outgrowsSnapshot(db: Reader, log: ReplayedLog, toSeq: number): Promise<boolean> {
  const except = [...log.state.books.turnsOfVisit.keys()];
  const sinceSeq = log.last?.seq ?? 0;
  return touchesEarlierTurns(db, { fromSeq: log.fromSeq, sinceSeq, toSeq, except });
}

/**
 * The log up to an event, from the nearest snapshot that was taken before it (and of events that
 * are all earlier than `takenBeforeMs`, where that is given). Equal to a replay of the whole.
 */
export async function replayTo(
  db: Reader,
  toSeq: number,
  takenBeforeMs = Number.MAX_SAFE_INTEGER,
): Promise<ReplayedLog> {
  const row = await db
    .selectFrom('rotation_snapshot')
    .selectAll()
    .where('after_event', '<=', toSeq)
    .where('latest_at_ms', '<', takenBeforeMs)
    .orderBy('after_event', 'desc')
    .limit(1)
    .executeTakeFirst();
  const state = row && restoreSnapshot(JSON.parse(row.snapshot_json) as RotationSnapshot);
  if (row && state) {
    const [last] = await listRotationEventsBetween(db, row.after_event, row.after_event);
    const log: ReplayedLog = { state, fromSeq: row.after_event, last };
    if (last && !(await outgrowsSnapshot(db, log, toSeq))) return replayOn(db, log, toSeq);
  }
  return replayOn(db, { state: newRotationState(), fromSeq: 0, last: undefined }, toSeq);
}

async function replayOn(db: Reader, log: ReplayedLog, toSeq: number): Promise<ReplayedLog> {
  await addEvents(db, log, await listRotationEventsBetween(db, (log.last?.seq ?? 0) + 1, toSeq));
  return log;
}

/**
 * Keeps the rotation as it stands, so that neither the first order after a start nor one of the
 * past needs the whole log. Once a day is enough; nothing new is kept where nothing happened.
 */
export async function keepRotationSnapshot(db: Reader): Promise<void> {
  const seq = await findLastEventSeq(db);
  if (seq === 0) return;
  const latest = await db
    .selectFrom('rotation_snapshot')
    .select(['after_event', 'latest_at_ms'])
    .orderBy('after_event', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (latest?.after_event === seq) return;
  const { state } = await replayTo(db, seq);
  const { latest_at_ms } = await db
    .selectFrom('rotation_event')
    .select(({ fn }) => fn.max('at_ms').as('latest_at_ms'))
    .where('seq', '>', latest?.after_event ?? 0)
    .where('seq', '<=', seq)
    .executeTakeFirstOrThrow();
  const snapshot = {
    after_event: seq,
    latest_at_ms: Math.max(latest_at_ms, latest?.latest_at_ms ?? latest_at_ms),
    snapshot_json: JSON.stringify(takeSnapshot(state)),
  };
  await db.transaction().execute((trx) =>
    trx
      .insertInto('rotation_snapshot')
      .values(snapshot)
      .onConflict((conflict) => conflict.column('after_event').doNothing())
      .execute(),
  );
}
