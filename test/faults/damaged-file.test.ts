import { cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../db/open-database';
import { listSealedTables } from '../../db/trust/row-seals';
import { verifyChain } from '../../db/trust/verify-chain';
import { arrive, takePosts } from '../helpers/hall-steps';
import { seededRandom } from '../helpers/seeded-random';
import { chainKey, hallStart, openTestHall } from '../helpers/test-hall';

/** A file that the disk or somebody has damaged: named when it is opened, and left as it is. */

const rounds = Number(process.env.HALLDESK_DAMAGES ?? 40);
const seed = Number(process.env.HALLDESK_SEED ?? 20_261_124);

let day: string;
let links: number;
beforeAll(async () => {
  day = mkdtempSync(join(tmpdir(), 'halldesk-whole-'));
  const hall = await openTestHall(join(day, 'live.db'), join(day, 'chain.head'));
  await takePosts(hall, 'bar-1', 'agent-1', 'agent-2');
  for (let party = 0; party < 20; party += 1) await arrive(hall);
  links = (await hall.db.selectFrom('event').select('seq').execute()).length;
  // As a power cut leaves them: the file without its last pages, which are in the log.
  for (const end of ['', '-wal']) cpSync(join(day, `live.db${end}`), join(day, `cut.db${end}`));
  await hall.close();
});
afterAll(() => rmSync(day, { recursive: true }));

/** Opens a copy that was damaged; what is said of it, or undefined where nothing is. */
async function findingsIn(
  name: 'live.db' | 'cut.db',
  damage: (path: string) => void,
  { withHead = true } = {},
): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'halldesk-damaged-'));
  try {
    cpSync(day, folder, { recursive: true });
    const path = join(folder, name);
    damage(path);
    const before = readFileSync(path);
    const keeping = { key: chainKey, now: () => hallStart, headPath: join(folder, 'chain.head') };
    const opened = openDatabase(path, withHead ? keeping : undefined);
    if (!opened.ok) {
      expect(readFileSync(path).equals(before)).toBe(true);
      return opened.reason;
    }
    const { headFault } = opened.value;
    await opened.value.close();
    if (headFault) return JSON.stringify(headFault);
    const { faults } = verifyChain({ path, key: chainKey, nowMs: hallStart });
    if (faults[0]) return faults[0].kind;
    return rowsOf(path) === rowsOf(join(day, name)) ? undefined : 'unnoticed';
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** All that the chain answers for. */
function rowsOf(path: string): string {
  const file = new BetterSqlite3(path, { readonly: true });
  const rows = listSealedTables(file).map(({ name }) =>
    file.prepare(`SELECT * FROM "${name}" NOT INDEXED`).raw().all(),
  );
  file.close();
  return JSON.stringify(rows);
}

test('what nobody damaged has no findings', async () => {
  expect(await findingsIn('live.db', () => {})).toBeUndefined();
  expect(await findingsIn('cut.db', () => {})).toBeUndefined();
});

test(`pages of nothing, ${rounds} of them by seed ${seed}`, async () => {
  const random = seededRandom(seed);
  for (let round = 0; round < rounds; round += 1) {
    let page = 0;
    const found = await findingsIn('live.db', (path) => {
      const bytes = readFileSync(path);
      page = Math.floor((random.next() * bytes.length) / 4096);
      bytes.fill(0, page * 4096, (page + 1) * 4096);
      writeFileSync(path, bytes);
    });
    expect(found, `page ${page}`).toBeDefined();
  }
});

test(`${rounds} bits turned over by seed ${seed}: named, or nothing in the records is another`, async () => {
  const random = seededRandom(seed);
  const named = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    let place = 0;
    const found = await findingsIn('live.db', (path) => {
      const bytes = readFileSync(path);
      place = Math.floor(random.next() * bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random.next() * 8));
      writeFileSync(path, bytes);
    });
    expect(found, `bit of byte ${place}`).not.toBe('unnoticed');
    if (found) named.add(found);
  }
  // Neither SQLite's own check nor the chain would do alone.
  expect([...named]).toEqual(expect.arrayContaining(['damaged-database', 'edited']));
});

test(`a log cut off in ${rounds} places: what is missing is said`, async () => {
  const random = seededRandom(seed);
  for (let round = 0; round < rounds; round += 1) {
    const part = random.next() * 0.99;
    const cut = (path: string) =>
      truncateSync(`${path}-wal`, Math.floor(readFileSync(`${path}-wal`).length * part));
    const found = await findingsIn('cut.db', cut);
    expect(found, `cut at ${part}`).toMatch(new RegExp(`older-copy.*"untilSeq":${links}`));
    // Nothing inside the file can tell.
    expect(`${await findingsIn('cut.db', cut, { withHead: false })}`).not.toContain('untilSeq');
  }
});

test('a text in its place', async () => {
  const put = (path: string) => writeFileSync(path, '云栖府的来访登记\n'.repeat(400));
  expect(await findingsIn('live.db', put)).toBe('not-our-database');
});

test('emptied: it is not taken for a new hall', async () => {
  expect(await findingsIn('live.db', (path) => truncateSync(path, 0))).toContain(
    `"untilSeq":${links}`,
  );
});
