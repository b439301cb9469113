import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { verifyChain } from '../../../db/trust/verify-chain';
import { newestGoodBackup } from '../../../electron/trust/newest-good-backup';
import { takePosts } from '../../helpers/hall-steps';
import { chainKey, hallStart, openTestHall } from '../../helpers/test-hall';

const verify = (path: string) => verifyChain({ path, key: chainKey, nowMs: hallStart });

test('the newest copy is named unless it is damaged or no database; then the one before it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'halldesk-copies-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  expect(newestGoodBackup(folder, verify)).toBeUndefined();
  const live = join(folder, 'live.db');
  const hall = await openTestHall(live, join(folder, 'chain.head'));
  await takePosts(hall, 'agent-1');
  await hall.close();
  const copies = ['1000', '1015', '1030'].map((at) => join(folder, `halldesk-2026-11-24-${at}.db`));
  const [whole = '', damaged = '', strange = ''] = copies;
  for (const copy of copies) cpSync(live, copy);
  expect(newestGoodBackup(folder, verify)).toBe(strange);
  writeFileSync(strange, 'Guests of today. '.repeat(400));
  expect(newestGoodBackup(folder, verify)).toBe(damaged);
  writeFileSync(damaged, readFileSync(damaged).fill(0, 4096 * 2, 4096 * 40));
  expect(newestGoodBackup(folder, verify)).toBe(whole);
  expect(readdirSync(folder).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
});
