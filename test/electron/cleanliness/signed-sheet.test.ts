import { hash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { issueSheet } from '../../../electron/cleanliness/issue-sheet';
import { overrideBlocker } from '../../../electron/cleanliness/override-blocker';
import type { Paper } from '../../../electron/paper';
import type { ClosingBlocker } from '../../../shared/cleanliness/closing';
import type { PrintJob } from '../../../shared/print-job';
import { ok, refuse } from '../../../shared/result';
import { arrive, asDesk, drawn, passAreas, recorded, sign } from '../../helpers/hall-steps';
import { noMachine } from '../../helpers/no-machine';
import {
  accepted,
  hallDay,
  hallStart,
  key,
  openTestHall,
  type TestHall,
} from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const refusal = (reason: string) => ({ ok: false, reason });
const closing = () => hall.handlers.cleanliness.readClosing(asDesk(hall), { day: hallDay });
const override = (blocker: ClosingBlocker, count: number, changes = {}) =>
  overrideBlocker(async () => ok({}), noMachine.records)(hall.as('supervisor'), {
    ...{ idempotencyKey: key(), day: hallDay, blocker, count, reason: '客户坚持留下' },
    ...{ pin: '246810', ...changes },
  });

test('what is answered for no longer blocks, one more of it does; both are on the sheet', async () => {
  await passAreas(hall, hallDay);
  await arrive(hall);
  expect(await override('tables-to-clear', 1)).toEqual(refusal('not-blocking'));
  expect(await override('visits-open', 1, { reason: '11010519491231002X' })).toEqual(
    refusal('identity-number'),
  );
  expect(await override('visits-open', 1, { day: '2026-11-25' })).toEqual(refusal('day-not-begun'));
  const idempotencyKey = key();
  accepted(await override('visits-open', 1, { idempotencyKey }));
  accepted(await override('visits-open', 1, { idempotencyKey }));
  // As many as there are are answered for, even where more was asked for.
  accepted(await override('drinks-open', 999));
  await arrive(hall, { guest: { name: '周', formOfAddress: 'ms', phone: '' } });
  expect((await closing()).blockers.map(({ override: given }) => given)).toEqual([null, null]);
  expect(await sign(hall)).toEqual(refusal('closing-blocked'));
  accepted(await override('visits-open', 2));
  accepted(await override('drinks-open', 2));
  accepted(await sign(hall));
  expect(await override('visits-open', 2)).toEqual(refusal('day-closed'));
  const { sheet } = await closing();
  expect(sheet.overrides.map(({ blocker, count }) => [blocker, count])).toEqual([
    ['visits-open', 1],
    ['drinks-open', 1],
    ['visits-open', 2],
    ['drinks-open', 2],
  ]);
  // Nobody stays behind in a day that cannot be changed any more.
  const open = hall.db.selectFrom('visit').selectAll().where('left_at_ms', 'is', null);
  expect(await open.execute()).toEqual([]);
});

test('with the clock set back the day is not signed without a word', async () => {
  await passAreas(hall, hallDay);
  hall.nowMs -= 10 * 60_000;
  expect((await closing()).blockers).toEqual([
    { blocker: 'clock-behind', count: 10, override: null },
  ]);
  expect(await sign(hall)).toEqual(refusal('closing-blocked'));
  accepted(await override('clock-behind', 10, { reason: '电池没电' }));
  accepted(await sign(hall));
});

test('records that were changed with another program block the signature', async () => {
  await passAreas(hall, hallDay);
  const fault = { kind: 'edited', seq: 1 } as const;
  const head = { seq: 1, mac: 'x' };
  const check = { checkedAtMs: 1, links: 1, rows: 1, head, faults: [fault], faultCount: 1 };
  const records = { ...noMachine.records, soon: async () => check };
  expect(await sign(hall, { records })).toEqual(refusal('closing-blocked'));
  expect((await recorded(hall)).includes('day-signed-off')).toBe(false);
});

test('what was signed is frozen with its signature; its fingerprint is in the chain', async () => {
  await passAreas(hall, hallDay);
  const before = (await closing()).sheet;
  accepted(await sign(hall));
  const { sheet } = await closing();
  const signed = { signedAtMs: hallStart, signedByName: '林岚', signature: drawn };
  expect(sheet).toEqual({ ...before, signed });
  await hall.db.updateTable('area').set({ name_zh: '改名' }).where('id', '=', 'lobby').execute();
  expect((await closing()).sheet).toEqual(sheet);
  const row = await hall.db.selectFrom('day_sheet').selectAll().executeTakeFirstOrThrow();
  expect(row.sha256).toBe(hash('sha256', row.sheet_json));
  const link = await hall.db
    .selectFrom('event')
    .select('payload_json')
    .where('kind', '=', 'day-signed-off')
    .executeTakeFirstOrThrow();
  expect(JSON.parse(link.payload_json).sheet).toBe(row.sha256);
});

test('addenda are said of signed days only, and stay beside the sheet', async () => {
  const add = (text: string, idempotencyKey = key()) =>
    hall.handlers.cleanliness.addAddendum(hall.as('supervisor'), {
      ...{ idempotencyKey, day: hallDay, text },
    });
  expect(await add('早了')).toEqual(refusal('day-still-open'));
  await passAreas(hall, hallDay);
  accepted(await sign(hall));
  hall.nowMs += 60_000;
  expect(await add('11010519491231002X')).toEqual(refusal('identity-number'));
  const twice = key();
  accepted(await add('玻璃门次日补擦', twice));
  accepted(await add('玻璃门次日补擦', twice));
  expect((await closing()).addenda).toEqual([
    { text: '玻璃门次日补擦', writtenAtMs: hallStart + 60_000, writtenByName: '林岚' },
  ]);
});

test('copies are counted; one that nobody got is not, and the same call prints once', async () => {
  const jobs: PrintJob[] = [];
  let outcome: Awaited<ReturnType<Paper['print']>> = ok({ sent: true });
  const paper: Paper = {
    ...noMachine.paper,
    print: async (job) => {
      jobs.push(job);
      return outcome;
    },
  };
  const issue = (idempotencyKey = key()) =>
    issueSheet({ ...noMachine, paper })(hall.as('supervisor'), {
      ...{ idempotencyKey, day: hallDay, language: 'zh-CN', to: 'printer' },
    });
  expect(await issue()).toEqual(refusal('no-signed-sheet'));
  await passAreas(hall, hallDay);
  accepted(await sign(hall));
  const first = key();
  const copy = (number: number, done = true) => ({
    ...{ ok: true, value: { done, fileName: `日结签核表 ${hallDay}.pdf`, number } },
  });
  expect(await issue(first)).toEqual(copy(1));
  expect(await issue(first)).toEqual(copy(1));
  expect(jobs).toHaveLength(1);
  outcome = refuse('print-failed');
  expect(await issue()).toEqual(refusal('print-failed'));
  outcome = ok({ sent: false });
  expect(await issue()).toEqual(copy(2, false));
  outcome = ok({ sent: true });
  expect(await issue()).toEqual(copy(2));
  expect((await closing()).issues).toBe(2);
  const sheets = jobs.map((job) => job.kind === 'closing' && job.copy.sheet);
  expect(sheets).toEqual(sheets.map(() => sheets[0]));
});
