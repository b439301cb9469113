import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { openDatabase } from '../../db/open-database';
import { findLastEventSeq, insertRotationEvent } from '../../db/reception/rotation.queries';
import { readPastOrder, readRotationOrder } from '../../db/reception/rotation-order';
import { keepRotationSnapshot } from '../../db/reception/rotation-replay';
import { readHallSettings } from '../../db/settings/setting.queries';
import type { RotationEvent } from '../../shared/reception/rotation';
import { hourMs } from '../../shared/time';
import { settingsOf } from '../helpers/rotation-order';
import { simulateRotationWorld } from '../helpers/rotation-world';
import { ms, p50, timed } from './figures';
import { atMost, printTable, type Row } from './table';

const world = { agents: 12, days: 250, visitsPerDay: 80, returningShare: 0.45 };
const limitMs = 20;
const starts = 7;

/** The first order after a start, and one of half a year ago, with snapshots of each day and without. */
export async function rotationStart(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'halldesk-bench-'));
  try {
    const path = join(folder, 'hall.db');
    const { events } = simulateRotationWorld({
      ...world,
      seed: 1,
      settings: settingsOf('fair-share'),
    });
    await writeLog(path, events);
    const nowMs = (events.at(-1)?.atMs ?? 0) + hourMs;
    const halfMs = nowMs - (world.days / 2) * 24 * hourMs;
    const kept = await timeStarts(path, nowMs, halfMs);
    await withFile(path, (db) => db.deleteFrom('rotation_snapshot').execute());
    const whole = await timeStarts(path, nowMs, halfMs);
    printTable(
      `Rotation: ${events.length.toLocaleString('en')} events of ${world.days} days, read from a closed file`,
      [
        row('first order after a start', kept.first, whole.first),
        row('an order of half a year ago', kept.past, whole.past),
      ],
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function row(what: string, ours: number, whole: number): Row {
  return {
    what,
    ours: ms(ours),
    against: `whole log ${ms(whole)}`,
    ratio: ours / whole,
    target: atMost(ours, limitMs, `${limitMs} ms`),
  };
}

type Db = Extract<ReturnType<typeof openDatabase>, { ok: true }>['value']['db'];

async function withFile<Value>(path: string, work: (db: Db) => Promise<Value>): Promise<Value> {
  const database = openDatabase(path);
  if (!database.ok) throw new Error(database.reason);
  // The log stands alone here: its people and guests have no rows.
  await sql`PRAGMA foreign_keys = OFF`.execute(database.value.db);
  const value = await work(database.value.db);
  await database.value.close();
  return value;
}

/** Day by day, as it is recorded, with a snapshot at each turn of the day. */
async function writeLog(path: string, events: readonly RotationEvent[]): Promise<void> {
  const days = Map.groupBy(events, ({ atMs }) => Math.floor(atMs / (24 * hourMs)));
  await withFile(path, async (db) => {
    for (const ofDay of days.values()) {
      await keepRotationSnapshot(db);
      await db.transaction().execute(async (trx) => {
        for (const event of ofDay) {
          await insertRotationEvent(trx, { ...event, atMs: Math.round(event.atMs) });
        }
      });
    }
  });
}

async function timeStarts(path: string, nowMs: number, pastMs: number) {
  const first: number[] = [];
  const past: number[] = [];
  for (let start = 0; start < starts; start += 1) {
    await withFile(path, async (db) => {
      const hall = await readHallSettings(db);
      await findLastEventSeq(db);
      first.push(await timed(() => readRotationOrder(db, hall, nowMs)));
      past.push(await timed(() => readPastOrder(db, pastMs)));
    });
  }
  return { first: p50(first), past: p50(past) };
}
