import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../tools/lib/paths.mjs';
import { arrive, takePosts } from '../helpers/hall-steps';
import { runElsewhere } from '../helpers/other-program';
import { chainKey, openTestHall } from '../helpers/test-hall';

/** `npm run verify`, as somebody without the app runs it. */

let folder: string;
const path = (name: string) => join(folder, name);
const verify = (...args: readonly string[]) => {
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'tools/verify.mjs'), path('halldesk.db'), ...args],
    { encoding: 'utf8' },
  );
  return { status, said: stdout.trim().split('\n').slice(-3) };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'halldesk-verify-'));
  const hall = await openTestHall(path('halldesk.db'), path('chain.head'));
  await takePosts(hall, 'bar-1', 'agent-1');
  await arrive(hall);
  await hall.close();
  writeFileSync(path('chain.key'), `plain:${Buffer.from(chainKey).toString('base64')}`);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a file that nobody touched is unbroken; one that another program wrote to is named and ends with 1', () => {
  const whole = verify();
  expect(whole.said.at(-1)).toMatch(/^\d+ records and \d+ rows, unbroken$/);
  expect(whole.status).toBe(0);
  writeFileSync(path('sealed.key'), 'sealed:AAAA');
  expect(verify('--key', path('sealed.key'))).toMatchObject({ status: 2 });
  runElsewhere(path('halldesk.db'), `UPDATE staff SET name = '某人' WHERE id = 'agent-1'`);
  const forged = verify();
  expect(forged.said.at(-2)).toBe('row-edited: staff agent-1');
  expect(forged.said.at(-1)).toMatch(/^1 found wrong in \d+ records and \d+ rows$/);
  expect(forged.status).toBe(1);
});
