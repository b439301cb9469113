import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../db/open-database';
import { verifyChain } from '../../db/trust/verify-chain';
import type { RecordFault } from '../../shared/record-check';
import { minuteMs } from '../../shared/time';
import { arrive, leave, serve, takePosts } from '../helpers/hall-steps';
import { runElsewhere } from '../helpers/other-program';
import { chainKey, hallStart, openTestHall } from '../helpers/test-hall';

/** What somebody with the data folder and another SQLite program can do, and what is said of it. */

let day: string;
let links: number;
let noonLinks: number;
let folder: string;
const path = (name: string) => join(folder, name);
const file = () => ({ path: path('halldesk.db'), key: chainKey, nowMs: hallStart });
const verify = () => verifyChain({ ...file(), headPath: path('chain.head') });
const verifyWithoutHead = () => verifyChain(file());
const openAgain = async () => {
  const keeping = { key: chainKey, now: () => hallStart, headPath: path('chain.head') };
  const opened = openDatabase(path('halldesk.db'), keeping);
  if (!opened.ok) throw new Error(opened.reason);
  const { headFault } = opened.value;
  await opened.value.close();
  return headFault;
};

beforeAll(async () => {
  day = mkdtempSync(join(tmpdir(), 'halldesk-day-'));
  const hall = await openTestHall(join(day, 'halldesk.db'), join(day, 'chain.head'));
  await takePosts(hall, 'bar-1', 'agent-1', 'agent-2', 'agent-3');
  const party = async (phone: string) => {
    hall.nowMs += 10 * minuteMs;
    const guest = { name: '陈', formOfAddress: 'mr', phone } as const;
    const { visitId, requestId } = await arrive(hall, { guest });
    hall.nowMs += minuteMs;
    await serve(hall, requestId);
    await leave(hall, visitId);
    return hall.db.selectFrom('event').select('seq').execute();
  };
  await party('13800000001');
  noonLinks = (await party('13800000002')).length;
  runElsewhere(join(day, 'halldesk.db'), `VACUUM INTO '${join(day, 'noon.db')}'`);
  links = (await party('13800000003')).length;
  await hall.close();
});
afterAll(() => rmSync(day, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halldesk-forged-'));
  cpSync(day, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Triggers keep the chain: whoever forges it takes them out and, being careful, puts them back. */
const chainTriggers = `
CREATE TRIGGER event_is_append_only BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'the record chain is append-only'); END;
CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM event)
BEGIN SELECT RAISE(ABORT, 'the record chain is append-only'); END;
CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'the record chain is append-only'); END;`;
const forge = (sql: string) =>
  runElsewhere(
    path('halldesk.db'),
    `DROP TRIGGER event_is_append_only;
     DROP TRIGGER event_follows_the_last;
     DROP TRIGGER event_is_never_deleted;
     PRAGMA ignore_check_constraints = ON;
     ${sql};
     ${chainTriggers}`,
  );

test('a day that nobody touched is unbroken', async () => {
  const { rows, ...check } = verify();
  expect(check).toMatchObject({ links, faults: [], faultCount: 0, head: { seq: links } });
  expect(rows).toBeGreaterThan(40);
  expect(await openAgain()).toBeUndefined();
});

const forgeries: readonly (readonly [string, string, RecordFault])[] = [
  [
    'what a link says',
    `UPDATE event SET actor_id = 'agent-2' WHERE seq = 6`,
    { kind: 'edited', seq: 6 },
  ],
  [
    'when it was',
    `UPDATE event SET at_ms = at_ms - 60000 WHERE seq = 7`,
    { kind: 'edited', seq: 7 },
  ],
  [
    'which rows it answers for',
    `UPDATE event SET rows_json = NULL WHERE seq = 6`,
    { kind: 'edited', seq: 6 },
  ],
  [
    'the code of a link',
    `UPDATE event SET mac = prev_mac WHERE seq = 5`,
    { kind: 'edited', seq: 5 },
  ],
  ['a link taken out', `DELETE FROM event WHERE seq = 6`, { kind: 'missing', seq: 6 }],
  ['the first link taken out', `DELETE FROM event WHERE seq = 1`, { kind: 'missing', seq: 1 }],
  [
    'a link taken out and the gap closed',
    `DELETE FROM event WHERE seq = 6; UPDATE event SET seq = -seq + 1 WHERE seq > 6; UPDATE event SET seq = -seq WHERE seq < 0`,
    { kind: 'missing', seq: 6 },
  ],
  [
    'a link put in between',
    `UPDATE event SET seq = -seq - 1 WHERE seq > 6; UPDATE event SET seq = -seq WHERE seq < 0;
     INSERT INTO event SELECT 7, at_ms, recorded_at_ms, actor_id, 'visit-voided', '{}', mac, '${'a'.repeat(64)}', NULL FROM event WHERE seq = 6`,
    { kind: 'inserted', seq: 7 },
  ],
  [
    'two links changing places',
    `UPDATE event SET seq = -6 WHERE seq = 6; UPDATE event SET seq = 6 WHERE seq = 8;
     UPDATE event SET seq = 8 WHERE seq = -6`,
    { kind: 'reordered', seq: 6 },
  ],
];

test.each(forgeries)('%s', (_, sql, fault) => {
  forge(sql);
  expect(verify().faults).toEqual([fault]);
});

test('a link put at the end', () => {
  forge(`INSERT INTO event SELECT seq + 1, at_ms, recorded_at_ms, actor_id, kind, '{}', mac,
         '${'a'.repeat(64)}', NULL FROM event ORDER BY seq DESC LIMIT 1`);
  expect(verify().faults).toEqual([{ kind: 'inserted', seq: links + 1 }]);
});

test('links cut off at the end, while their rows and answers stay', async () => {
  forge(`DELETE FROM event WHERE seq > ${links - 2}`);
  const cut = { kind: 'truncated', seq: links - 1, untilSeq: links };
  expect(verify().faults).toContainEqual(cut);
  // Without the head outside only the rows that went without a link would show it.
  expect(verifyWithoutHead().faults.map(({ kind }) => kind)).not.toContain('truncated');
  // The app finds it when it starts, goes on, and never forgets.
  expect(await openAgain()).toEqual(cut);
  expect(await openAgain()).toBeUndefined();
  expect(verify().faults).toContainEqual(cut);
});

test('a copy of noon put back, whole and sound in itself', async () => {
  renameSync(path('noon.db'), path('halldesk.db'));
  const older = { kind: 'older-copy', seq: noonLinks + 1, untilSeq: links };
  expect(verifyWithoutHead().faults).toEqual([]);
  expect(verify().faults).toEqual([older]);
  expect(await openAgain()).toEqual(older);
  expect(verify().faults).toEqual([older]);
});

test('an older copy that went on under its own links until it was longer', async () => {
  renameSync(path('noon.db'), path('halldesk.db'));
  renameSync(path('chain.head'), path('aside.head'));
  await openAgain();
  for (let turn = 0; turn < 5; turn += 1) {
    const opened = openDatabase(path('halldesk.db'), {
      ...{ key: chainKey, now: () => hallStart, headPath: path('chain.head') },
    });
    if (!opened.ok) throw new Error(opened.reason);
    const changed = { changed_at_ms: turn };
    await opened.value.db
      .transaction()
      .execute((trx) => trx.updateTable('setting').set(changed).execute());
    await opened.value.close();
  }
  renameSync(path('aside.head'), path('chain.head'));
  expect(verify().faults).toContainEqual({ kind: 'older-copy', seq: links, untilSeq: links });
});

test.each(['gone', 'overwritten'])('the file of the head %s', async (how) => {
  if (how === 'gone') rmSync(path('chain.head'));
  else cpSync(path('noon.db'), path('chain.head'));
  expect(verify().faults).toEqual([{ kind: 'head-missing', seq: links }]);
  expect(await openAgain()).toEqual({ kind: 'head-missing', seq: links });
  expect(verify().faults).toEqual([{ kind: 'head-missing', seq: links }]);
});

test('triggers dropped, weakened and added', () => {
  runElsewhere(
    path('halldesk.db'),
    `DROP TRIGGER event_is_append_only;
     DROP TRIGGER sign_off_is_kept;
     CREATE TRIGGER sign_off_is_kept BEFORE DELETE ON day_sign_off WHEN 0 BEGIN SELECT 1; END;
     CREATE TRIGGER quiet AFTER INSERT ON visit BEGIN UPDATE visit SET party_size = 1; END;`,
  );
  expect(verify().faults).toEqual([
    { kind: 'schema-missing', object: 'trigger', name: 'event_is_append_only' },
    { kind: 'schema-changed', object: 'trigger', name: 'sign_off_is_kept' },
    { kind: 'schema-added', object: 'trigger', name: 'quiet' },
  ]);
});

test.each([
  [`UPDATE staff SET name = '某人' WHERE id = 'agent-1'`, 'row-edited', 'staff', 'agent-1'],
  [`UPDATE visit SET party_size = 9 WHERE seq = 2`, 'row-edited', 'visit', undefined],
  [`UPDATE visit SET left_at_ms = NULL WHERE seq = 1`, 'row-edited', 'visit', undefined],
  [`UPDATE bar_event SET at_ms = at_ms - 30000 WHERE seq = 3`, 'row-edited', 'bar_event', '3'],
  [`DELETE FROM rotation_event WHERE seq = 2`, 'row-missing', 'rotation_event', '2'],
  [
    `INSERT INTO day_sign_off VALUES ('2026-11-20', 1, 'supervisor')`,
    'row-inserted',
    'day_sign_off',
    '2026-11-20',
  ],
  [
    `UPDATE setting SET value_json = '600000' WHERE key = 'hallName'`,
    'row-edited',
    'setting',
    'hallName',
  ],
] as const)('a row of the hall: %s', (sql, kind, table, id) => {
  runElsewhere(path('halldesk.db'), sql);
  expect(verify().faults).toEqual([{ kind, table, id: id ?? expect.any(String) }]);
});

test('links made anew by somebody without the key', () => {
  const other = new Uint8Array(32).fill(8);
  const asIf = verifyChain({ path: path('halldesk.db'), key: other, nowMs: hallStart });
  expect(asIf.faults).toEqual([{ kind: 'edited', seq: 1 }]);
});
