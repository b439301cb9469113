import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { makePracticeFolder } from '../../../electron/shell/practice-folder';

let temporary: string;
beforeEach(() => {
  temporary = mkdtempSync(join(tmpdir(), 'halldesk-test-'));
  vi.stubEnv('TMPDIR', temporary);
  vi.stubEnv('TEMP', temporary);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(temporary, { recursive: true, force: true });
});

test('a practice folder is new, and what a killed practice left behind goes', () => {
  // No system gives out a number as high as this.
  const left = join(temporary, 'halldesk-practice-2147483646-abc123');
  const used = join(temporary, `halldesk-practice-${process.pid}-abc123`);
  const foreign = join(temporary, 'halldesk-practice-notes');
  for (const each of [left, used, foreign]) mkdirSync(join(each, 'browser'), { recursive: true });
  const folder = makePracticeFolder();
  expect([left, used, foreign, folder].map((each) => existsSync(each))).toEqual([
    ...[false, true, true, true],
  ]);
});
