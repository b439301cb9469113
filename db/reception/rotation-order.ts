import { isDeepStrictEqual } from 'node:util';
import type { HallSettings } from '../../shared/hall-settings';
import { type RankedAgent, rotationSettingsOf } from '../../shared/reception/rotation';
import { type AgentAtPost, agentsAtPost } from '../../shared/reception/rotation-post';
import { rankAgents } from '../../shared/reception/rotation-rank';
import type { Reader } from '../schema';
import {
  findLastEventSeq,
  hasAddedRotationEvents,
  listRotationEventsBetween,
} from './rotation.queries';
import { addEvents, outgrowsSnapshot, type ReplayedLog, replayTo } from './rotation-replay';
import { listSettingsInForce, settingsAt } from './rotation-settings.queries';

/** By Kysely's adapter: the one object that a database and its transactions share. Committed events only. */
const replayedLogs = new WeakMap<object, ReplayedLog>();

/** Every agent on duty, best first. */
export async function readRotationOrder(
  db: Reader,
  hall: HallSettings,
  nowMs: number,
): Promise<RankedAgent[]> {
  const { state } = await readLog(db, nowMs);
  return rankAgents(state, rotationSettingsOf(hall), nowMs);
}

/** The same with what each of them is doing and since when. */
export async function readPost(
  db: Reader,
  hall: HallSettings,
  nowMs: number,
): Promise<readonly (RankedAgent & AgentAtPost)[]> {
  const { state } = await readLog(db, nowMs);
  return agentsAtPost(state, rotationSettingsOf(hall), nowMs);
}

/** The order as it stood at a past instant, by what was in force then. */
export async function readPastOrder(db: Reader, atMs: number) {
  const seq = await findLastEventSeq(db, atMs);
  const settings = settingsAt(await listSettingsInForce(db), seq, atMs);
  const { state } = await replayTo(db, seq);
  return { rule: settings.rule, order: rankAgents(state, settings, atMs) };
}

/**
 * The log as it stands at an instant. Only what was recorded since the last call is replayed; from
 * the last snapshot on where the log has lost its end, a transaction that added to it asks, or the
 * clock has been set back behind it.
 */
async function readLog(db: Reader, nowMs: number): Promise<ReplayedLog> {
  const { adapter } = db.getExecutor();
  if (hasAddedRotationEvents(db)) return replayTo(db, await findLastEventSeq(db, nowMs));
  const known = replayedLogs.get(adapter);
  const log =
    (known && (await caughtUp(db, known))) ?? (await replayTo(db, Number.MAX_SAFE_INTEGER));
  replayedLogs.set(adapter, log);
  if (log.last === undefined || log.last.event.atMs <= nowMs) return log;
  return replayTo(db, await findLastEventSeq(db, nowMs));
}

/** The log with what is new; undefined where it is no longer the beginning of the recorded one. */
async function caughtUp(db: Reader, log: ReplayedLog): Promise<ReplayedLog | undefined> {
  const known = log.last;
  const recorded = await listRotationEventsBetween(db, known?.seq ?? 0, Number.MAX_SAFE_INTEGER);
  if (known && !isDeepStrictEqual(recorded[0], known)) return undefined;
  const toSeq = recorded.at(-1)?.seq ?? 0;
  if (log.fromSeq > 0 && toSeq > (known?.seq ?? 0) && (await outgrowsSnapshot(db, log, toSeq)))
    return undefined;
  await addEvents(db, log, recorded);
  return log;
}
