import { hash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addAddendum } from '../../../electron/cleanliness/add-addendum';
import { overrideBlocker } from '../../../electron/cleanliness/override-blocker';
import type { PinCheck } from '../../../electron/pin-check';
import type { ClosingBlocker } from '../../../shared/cleanliness/closing';
import { ok, refuse } from '../../../shared/result';
import {
  arrive,
  asDesk,
  beginEndOfDay,
  details,
  drawn,
  passAreas,
  recorded,
  sign,
} from '../../helpers/hall-steps';
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
  const add = (text: string, idempotencyKey = key(), checkPin: PinCheck = async () => ok({})) =>
    addAddendum(checkPin)(hall.as('supervisor'), {
      ...{ idempotencyKey, day: hallDay, text, pin: '246810' },
    });
  expect(await add('早了')).toEqual(refusal('day-still-open'));
  await passAreas(hall, hallDay);
  accepted(await sign(hall));
  hall.nowMs += 60_000;
  const wrong: PinCheck = async () => refuse('wrong-pin');
  expect(await add('玻璃门次日补擦', key(), wrong)).toEqual(refusal('wrong-pin'));
  expect(await add('11010519491231002X')).toEqual(refusal('identity-number'));
  const twice = key();
  accepted(await add('玻璃门次日补擦', twice));
  accepted(await add('玻璃门次日补擦', twice));
  expect((await closing()).addenda).toEqual([
    { text: '玻璃门次日补擦', writtenAtMs: hallStart + 60_000, writtenByName: '林岚' },
  ]);
});

const fail = async (itemId: string) => {
  const roundId = await beginEndOfDay(hall, 'lobby', hallDay);
  return accepted(
    await hall.handlers.cleanliness.recordItem(asDesk(hall), {
      ...{ idempotencyKey: key(), roundId, itemId, result: 'fail', note: `${itemId} 有水` },
      ...{ measured: null, finding: details() },
    }),
  );
};
const sheetOf = async (day: string) =>
  (await hall.handlers.cleanliness.readClosing(asDesk(hall), { day })).sheet;
const findingsOf = async (day: string) =>
  (await sheetOf(day)).findings.map(({ day: found, state, before, after, closed }) => [
    ...[found, state, before.note, after?.note, closed?.byName],
  ]);

test('a finding is on the sheet with before and after: of its day, and of every later one until it is closed', async () => {
  await fail('lobby-1');
  await fail('lobby-2');
  const [first, second] = await hall.handlers.cleanliness.listFindings(asDesk(hall), {});
  const put = (finding = first, note = '') => ({
    ...{ idempotencyKey: key(), findingId: finding?.findingId ?? '', note },
  });
  const { fixFinding, closeFinding } = hall.handlers.cleanliness;
  accepted(await fixFinding(asDesk(hall), put(first, '擦干了')));
  accepted(await closeFinding(hall.as('supervisor'), put(first)));
  const closedFirst = [hallDay, 'closed', 'lobby-1 有水', '擦干了', '林岚'];
  const before = [hallDay, 'open', 'lobby-2 有水', undefined, undefined];
  expect(await findingsOf(hallDay)).toEqual([closedFirst, before]);
  hall.nowMs += 86_400_000;
  expect(await findingsOf('2026-11-25')).toEqual([before]);
  accepted(await fixFinding(asDesk(hall), put(second, '拖过了')));
  accepted(await closeFinding(hall.as('supervisor'), put(second)));
  const closedSecond = [hallDay, 'closed', 'lobby-2 有水', '拖过了', '林岚'];
  expect(await findingsOf('2026-11-25')).toEqual([closedSecond]);
  expect(await findingsOf('2026-11-26')).toEqual([]);
});

test('every area of the sheet adds up, and says who inspected it, how fast, and how many rounds were made', async () => {
  await fail('lobby-1');
  hall.nowMs += 10_000;
  await passAreas(hall, hallDay);
  const inspected = (activeMs: number, tooFast: boolean) => ({
    ...{ byName: '王芳', endedAtMs: hall.nowMs, activeMs, tooFast },
  });
  const figures = { items: 2, notApplicable: 0, notInspected: 0 };
  expect((await sheetOf(hallDay)).areas).toEqual([
    {
      ...{ name: { zh: 'lobby', en: 'lobby' }, ...figures, passed: 1, failed: 1, score: 50 },
      ...{ inspection: inspected(10_000, false), rounds: { due: 1, made: 1, tooFast: 0 } },
    },
    {
      ...{ name: { zh: 'garden', en: 'garden' }, ...figures, passed: 2, failed: 0, score: 100 },
      ...{ inspection: inspected(0, true), rounds: { due: 1, made: 1, tooFast: 1 } },
    },
  ]);
});
