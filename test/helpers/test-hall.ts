import { randomUUID } from 'node:crypto';
import BetterSqlite3 from 'better-sqlite3';
import { insertArea } from '../../db/cleanliness/template.queries';
import { migrate } from '../../db/migrate';
import { openDatabase } from '../../db/open-database';
import { insertStaff } from '../../db/people/staff.queries';
import type { Reader } from '../../db/schema';
import { insertDrinks, insertTables } from '../../db/settings/inventory.queries';
import { writeSettings } from '../../db/settings/setting.queries';
import { createHandlers, type Handlers } from '../../electron/handlers';
import { createOperators } from '../../electron/ipc/operators';
import type { UseCaseContext } from '../../electron/use-case';
import type { Operator } from '../../shared/people/contract';
import type { WindowKind } from '../../shared/procedure';
import type { Result } from '../../shared/result';
import { hourMs } from '../../shared/time';
import { noMachine } from './no-machine';

/** A hall in memory with fixed people, tables, drinks and areas, and a clock that a test moves. */
export interface TestHall {
  readonly db: Reader;
  readonly handlers: Handlers;
  readonly chainKey: Uint8Array;
  /** Tuesday 24 November 2026, 10:00 in the hall, to begin with. */
  nowMs: number;
  /** By how much somebody has set the clock of the machine. */
  clockOffMs: number;
  /** When the machine was started, by the time that has truly passed. */
  bootedMs: number;
  /** The context of a call from a window, with whoever is given signed in. */
  as(staffId: string | null, window?: WindowKind): UseCaseContext;
  close(): Promise<void>;
}

export const hallStart = Date.parse('2026-11-24T02:00:00Z');
export const hallDay = '2026-11-24';
export const chainKey = new Uint8Array(32).fill(7);

/** Ids are the names: what a test reads is what it wrote. */
export const people: readonly Operator[] = [
  { staffId: 'supervisor', name: '林岚', posts: ['supervisor'] },
  { staffId: 'receptionist', name: '王芳', posts: ['reception'] },
  { staffId: 'bar-1', name: '王小雨', posts: ['bar'] },
  { staffId: 'bar-2', name: '李想', posts: ['bar'] },
  { staffId: 'agent-1', name: '李静', posts: ['agent'] },
  { staffId: 'agent-2', name: '张伟', posts: ['agent'] },
  { staffId: 'agent-3', name: '陈晨', posts: ['agent'] },
];

let structure: Buffer | undefined;
/** A database without rows, built once for all tests of a file: that takes longer than most tests do. */
export function emptyDatabase(): Buffer {
  if (structure) return structure;
  const file = new BetterSqlite3(':memory:');
  migrate(file);
  structure = file.serialize();
  file.close();
  return structure;
}

/**
 * Opens the hall. Close it at the end of the test.
 * @param headPath with it the records are kept as in the app, with the chain's head in that file.
 */
export async function openTestHall(path?: string, headPath?: string): Promise<TestHall> {
  const keeping =
    headPath === undefined ? undefined : { key: chainKey, now: () => hallStart, headPath };
  const database = openDatabase(path ?? emptyDatabase(), keeping);
  if (!database.ok) throw new Error(database.reason);
  const { db, close } = database.value;
  await furnish(db);
  const hall: TestHall = {
    db,
    chainKey,
    nowMs: hallStart,
    clockOffMs: 0,
    bootedMs: hallStart - hourMs,
    handlers: createHandlers({ operators: createOperators(), ...noMachine }),
    as: (staffId, window = 'front-desk') => ({
      db,
      now: () => hall.nowMs + hall.clockOffMs,
      uptimeMs: () => hall.nowMs - hall.bootedMs,
      newId: randomUUID,
      chainKey,
      window,
      actor: people.find((person) => person.staffId === staffId) ?? null,
    }),
    close,
  };
  return hall;
}

async function furnish(db: Reader): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const by = { staffId: null, atMs: hallStart };
    await writeSettings(trx, { hallName: '云栖府', timeZone: 'Asia/Shanghai' }, by);
    for (const [index, { staffId, name, posts }] of people.entries()) {
      await insertStaff(trx, { id: staffId, name, roster_order: index, pin_hash: null }, posts);
    }
    await insertTables(
      trx,
      [1, 2, 3].map((n) => ({
        id: `table-${n}`,
        name: `${n}号桌`,
        seats: 4,
        smoking: 0,
        sort_order: n,
      })),
    );
    await insertDrinks(trx, [
      { id: 'tea', name_zh: '茶', name_en: 'Tea', hot: 1, cup: 'tea-cup', sort_order: 0 },
      { id: 'cola', name_zh: '可乐', name_en: 'Cola', hot: 0, cup: 'glass', sort_order: 1 },
    ]);
    for (const area of ['lobby', 'garden']) {
      await insertArea(
        trx,
        { id: area, name_zh: area, name_en: area, sort_order: area === 'lobby' ? 0 : 1 },
        [1, 2].map((n) => ({
          id: `${area}-${n}`,
          area_id: area,
          text_zh: `第${n}项`,
          text_en: `Item ${n}`,
          sort_order: n,
        })),
        [
          {
            ...{ id: `${area}-end`, area_id: area, purpose: 'end-of-day', post: 'cleaning' },
            at_minute: 18 * 60,
          },
        ],
      );
    }
  });
}

/** The value of an answer that must not be a refusal. */
export function accepted<Value>(answer: Result<Value>): Value {
  if (!answer.ok) throw new Error(`refused: ${answer.reason}`);
  return answer.value;
}

/** A key for one write. */
export const key = (): string => randomUUID();
