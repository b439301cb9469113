import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLog } from '../../../electron/shell/log';
import { hallStart } from '../../helpers/test-hall';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halldesk-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('each line says when, how grave and where; a full log is set aside', () => {
  const path = join(folder, 'halldesk.log');
  const log = openLog(path, () => hallStart);
  log.info('started');
  log.error('no paper', 'print');
  const lines =
    '2026-11-24T02:00:00.000Z info started\n2026-11-24T02:00:00.000Z error print: no paper\n';
  expect(readFileSync(path, 'utf8')).toBe(lines);
  truncateSync(path, 5_000_001);
  expect(existsSync(`${path}.1`)).toBe(false);
  log.info('next');
  expect(readFileSync(path, 'utf8')).toBe('2026-11-24T02:00:00.000Z info next\n');
  expect(existsSync(`${path}.1`)).toBe(true);
});

test('a log that cannot be written brings nothing down', () => {
  openLog(join(folder, 'missing', 'halldesk.log'), () => hallStart).info('lost');
});
