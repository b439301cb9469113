import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHandlers } from '../../../electron/handlers';
import { answerCall } from '../../../electron/ipc/answer-call';
import { createOperators, settingsOpenMs } from '../../../electron/ipc/operators';
import { noMachine } from '../../helpers/no-machine';
import { quickHash } from '../../helpers/quick-hash';
import { chainKey, key, openTestHall, people, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  const pin_hash = await quickHash('246810');
  await hall.db.updateTable('staff').set({ pin_hash }).where('id', '=', 'supervisor').execute();
});
afterEach(() => hall.close());

/** The front desk with somebody signed in. */
function deskOf(staffId: string) {
  const operators = createOperators();
  const operator = people.find((person) => person.staffId === staffId);
  if (operator) operators.signIn('front-desk', operator);
  const services = {
    ...{ db: hall.db, chainKey, operators, newId: key, changed: () => {} },
    handlers: createHandlers({ operators, ...noMachine }),
    now: () => hall.nowMs,
    uptimeMs: () => 0,
    logError: (error: unknown) => {
      throw error;
    },
  };
  const call = (name: string, input: object = {}) =>
    answerCall(services, 'front-desk', name, input);
  const change = () =>
    call('settings.changeSettings', { idempotencyKey: key(), changes: { promiseMs: 90_000 } });
  return { operators, call, change };
}

const locked = { ok: false, reason: 'settings-locked' };
const done = { ok: true, value: {} };

test('nothing is changed before the PIN, and again nothing a few minutes after the last change', async () => {
  const { call, change } = deskOf('supervisor');
  expect(await change()).toEqual(locked);
  expect(await call('settings.openSettings', { pin: '000000' })).toMatchObject({ ok: false });
  expect(await change()).toEqual(locked);
  expect(await call('settings.openSettings', { pin: '246810' })).toEqual(done);
  hall.nowMs += settingsOpenMs - 1;
  expect(await change()).toEqual(done);
  hall.nowMs += settingsOpenMs - 1;
  expect(await call('settings.readSettingsLock')).toMatchObject({
    value: { openUntilMs: hall.nowMs + 1 },
  });
  hall.nowMs += 1;
  expect(await change()).toEqual(locked);
});

test('they lock when the supervisor locks them, leaves the desk, or the clock goes back', async () => {
  const { operators, call, change } = deskOf('supervisor');
  const open = () => operators.openSettings('front-desk', hall.nowMs);
  open();
  await call('settings.closeSettings');
  expect(await change()).toEqual(locked);
  open();
  const operator = operators.at('front-desk');
  if (operator) operators.signIn('front-desk', operator);
  expect(await change()).toEqual(locked);
  open();
  hall.nowMs -= 1;
  expect(await change()).toEqual(locked);
});

test('a receptionist neither opens nor changes them', async () => {
  const { operators, call, change } = deskOf('receptionist');
  operators.openSettings('front-desk', hall.nowMs);
  const refused = { ok: false, reason: 'not-allowed' };
  expect([await call('settings.openSettings', { pin: '246810' }), await change()]).toEqual([
    ...[refused, refused],
  ]);
});
