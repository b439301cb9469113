import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openDatabase } from '../../../db/open-database';
import { appendEvents } from '../../../db/trust/chain';
import { verifyChain } from '../../../db/trust/verify-chain';
import { keepBackups } from '../../../electron/trust/keep-backups';
import { secondFolderIn } from '../../../electron/trust/second-folder';
import { minuteMs } from '../../../shared/time';
import { FakeClock } from '../../helpers/fake-clock';
import { chainKey, hallStart } from '../../helpers/test-hall';

async function openHall() {
  const folder = mkdtempSync(join(tmpdir(), 'halldesk-backups-'));
  const backups = join(folder, 'backups');
  mkdirSync(backups);
  const opened = openDatabase(join(folder, 'halldesk.db'));
  if (!opened.ok) throw new Error(opened.reason);
  const database = opened.value;
  const clock = new FakeClock(hallStart);
  const logError = vi.fn();
  const second = secondFolderIn(join(folder, 'second-folder.txt'));
  const verify = async (path: string) => verifyChain({ path, key: chainKey, nowMs: clock.now() });
  const keeper = keepBackups({ database, folder: backups, second, clock, verify, logError });
  onTestFinished(async () => {
    keeper.stop();
    await database.close();
    rmSync(folder, { recursive: true });
  });
  const record = () =>
    database.db
      .transaction()
      .execute((trx) =>
        appendEvents(trx, chainKey, [
          { atMs: clock.now(), recordedAtMs: clock.now(), actorId: 'a', kind: 'k', payload: {} },
        ]),
      );
  return { folder, backups, second, clock, keeper, record, logError };
}

test('a quarter of an hour with something recorded leaves a whole copy; a quiet one leaves none', async () => {
  const { backups, clock, record, logError } = await openHall();
  await record();
  await clock.advance(16 * minuteMs);
  await vi.waitFor(() => expect(readdirSync(backups)).toEqual(['halldesk-2026-11-24-1015.db']));
  await clock.advance(30 * minuteMs);
  expect(readdirSync(backups)).toEqual(['halldesk-2026-11-24-1015.db']);
  const copy = openDatabase(join(backups, 'halldesk-2026-11-24-1015.db'));
  if (!copy.ok) throw new Error(copy.reason);
  expect(await copy.value.db.selectFrom('event').select('kind').execute()).toEqual([{ kind: 'k' }]);
  await copy.value.close();
  expect(logError).not.toHaveBeenCalled();
});

test('a folder that is gone is logged, and the next copy is made when it is back', async () => {
  const { backups, keeper, record, logError } = await openHall();
  await record();
  rmSync(backups, { recursive: true });
  await keeper.now();
  expect(logError).toHaveBeenCalledOnce();
  mkdirSync(backups);
  await keeper.now();
  expect(readdirSync(backups)).toHaveLength(1);
});

test('a second folder gets each copy too; one that is gone is said, and the first copy stays', async () => {
  const { folder, backups, second, keeper, record } = await openHall();
  const other = join(folder, 'other');
  mkdirSync(other);
  second.write(other);
  await record();
  expect(await keeper.make()).toEqual({ name: 'halldesk-2026-11-24-1000.db', problem: null });
  expect(readdirSync(other)).toEqual(['halldesk-2026-11-24-1000.db']);
  rmSync(other, { recursive: true });
  expect((await keeper.make()).problem).toBe('second-failed');
  expect(keeper.lastTry()).toEqual({ atMs: hallStart, problem: 'second-failed' });
  expect(readdirSync(backups)).toEqual(['halldesk-2026-11-24-1000.db']);
  second.write(null);
  expect((await keeper.make()).problem).toBe(null);
});
