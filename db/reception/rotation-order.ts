import { isDeepStrictEqual } from 'node:util';
import type { HallSettings } from '../../shared/hall-settings';
import {
  defaultRotationSettings,
  type RankedAgent,
  type RotationSettings,
  rotationOrder,
} from '../../shared/reception/rotation';
import { rankAgents } from '../../shared/reception/rotation-rank';
import {
  applyRotationEvent,
  newRotationState,
  type RotationState,
} from '../../shared/reception/rotation-replay';
import type { Reader } from '../schema';
import {
  hasAddedRotationEvents,
  type LoggedRotationEvent,
  listAgentIds,
  listRotationEvents,
  listRotationEventsFrom,
} from './rotation.queries';

/** The hall's way of rotating, with the agents in roster order. */
export async function readRotationSettings(
  db: Reader,
  hall: HallSettings,
): Promise<RotationSettings> {
  return {
    ...defaultRotationSettings,
    rule: hall.rotationRule,
    roster: await listAgentIds(db),
    oneGuestAtATime: hall.oneGuestAtATime,
    countsReturning: hall.countsReturning,
    timeZone: hall.timeZone,
    dayStartsAtMinute: hall.dayStartsAtMinute,
  };
}

/** One database's log as far as it has been replayed. Holds committed events only. */
interface Replayed {
  readonly settingsKey: string;
  readonly state: RotationState;
  last: LoggedRotationEvent | undefined;
}

/** By Kysely's adapter: the one object that a database and its transactions share. */
const replayedLogs = new WeakMap<object, Replayed>();

/**
 * Every agent on duty, best first. Only what was recorded since the last call is replayed; the
 * whole log where the settings have changed, the log has lost its end, a transaction that added to
 * it asks, or the clock has been set back behind it.
 */
export async function readRotationOrder(
  db: Reader,
  hall: HallSettings,
  nowMs: number,
): Promise<RankedAgent[]> {
  const settings = await readRotationSettings(db, hall);
  const log = replayedLog(db, settings);
  const known = log.last;
  const recorded = await listRotationEventsFrom(db, known?.seq ?? 0);
  if (known && !isDeepStrictEqual(recorded[0], known)) {
    replayedLogs.delete(db.getExecutor().adapter);
    return readRotationOrder(db, hall, nowMs);
  }
  if (!hasAddedRotationEvents(db)) {
    addEvents(log, recorded, settings);
    if (log.last === undefined || log.last.event.atMs <= nowMs)
      return rankAgents(log.state, settings, nowMs);
  }
  return rotationOrder(await listRotationEvents(db), settings, nowMs);
}

function replayedLog(db: Reader, settings: RotationSettings): Replayed {
  const { adapter } = db.getExecutor();
  const settingsKey = JSON.stringify(settings);
  const known = replayedLogs.get(adapter);
  if (known?.settingsKey === settingsKey) return known;
  const log = { settingsKey, state: newRotationState(), last: undefined };
  replayedLogs.set(adapter, log);
  return log;
}

function addEvents(
  log: Replayed,
  recorded: readonly LoggedRotationEvent[],
  settings: RotationSettings,
): void {
  for (const entry of recorded) {
    // Another call may have added it while this one was reading.
    if (log.last !== undefined && entry.seq <= log.last.seq) continue;
    applyRotationEvent(log.state, entry.event, settings);
    log.last = entry;
  }
}
