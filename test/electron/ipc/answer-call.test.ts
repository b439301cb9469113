import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Handlers } from '../../../electron/handlers';
import { answerCall, type CallServices } from '../../../electron/ipc/answer-call';
import { createOperators, type Operators } from '../../../electron/ipc/operators';
import { contract } from '../../../shared/contract';
import { commonRefusals, type Topic, type WindowKind } from '../../../shared/procedure';
import { arrival, arrive, serve, takePosts } from '../../helpers/hall-steps';
import { chainKey, key, openTestHall, people, type TestHall } from '../../helpers/test-hall';

const procedures = Object.entries(contract).flatMap(([feature, verbs]) =>
  Object.entries(verbs).map(([verb, procedure]) => ({ name: `${feature}.${verb}`, procedure })),
);

let hall: TestHall;
let operators: Operators;
let told: (readonly Topic[])[];
let logged: { message: string; where: string }[];
beforeEach(async () => {
  hall = await openTestHall();
  operators = createOperators();
  told = [];
  logged = [];
});
afterEach(() => hall.close());

const services = (handlers: Handlers = hall.handlers): CallServices => ({
  ...{ db: hall.db, chainKey, operators, handlers },
  now: () => hall.nowMs,
  uptimeMs: () => 0,
  newId: key,
  changed: (topics) => told.push(topics),
  logError: (error, where) => logged.push({ message: String(error), where }),
});
const call = (name: unknown, input: unknown = {}, window: WindowKind = 'front-desk') =>
  answerCall(services(), window, name, input);
const signIn = (staffId: string) => {
  const person = people.find((each) => each.staffId === staffId);
  if (person) operators.signIn('front-desk', person);
};
const refusal = (reason: string, detail?: object) => ({
  ...{ ok: false, reason, ...(detail && { detail }) },
});

test.each([
  ...['', 'reception', 'reception.', 'reception.explode', 'reception.registerVisit.call'],
  ...['constructor.constructor', 'reception.constructor', '__proto__.toString', 'toString'],
  ...[undefined, null, 7, {}, ['trust.readClock']],
])('%j is no procedure', async (name) => {
  expect(await call(name)).toEqual(refusal('unknown-procedure'));
});

test('a report of a period keeps what it counted, and is answered', async () => {
  signIn('receptionist');
  const period = { fromDay: '2026-10-01', toDay: '2026-11-24' };
  expect((await call('reports.readPeriodReport', period)).ok).toBe(true);
  expect(logged).toEqual([]);
});

test('nobody signed in, the wrong post, the wrong window: each is told apart', async () => {
  expect(await call('reception.listOnSite')).toEqual(refusal('not-signed-in'));
  expect(await call('reception.registerVisit', arrival())).toEqual(refusal('not-signed-in'));
  signIn('agent-1');
  expect((await call('reception.listOnSite')).ok).toBe(true);
  expect(await call('reception.registerVisit', arrival())).toEqual(refusal('not-allowed'));
  expect(await call('cleanliness.signOffDay')).toEqual(refusal('not-allowed'));
  signIn('supervisor');
  expect((await call('reception.registerVisit', arrival())).ok).toBe(true);
});

test('whoever is signed in at the desk, the bar window has the bar’s procedures only', async () => {
  signIn('supervisor');
  const open = procedures.filter(({ procedure }) => 'bar' in procedure.access);
  expect(open.map(({ name }) => name).sort()).toEqual([
    ...['bar.claimRequest', 'bar.markServed', 'bar.readBoard', 'bar.readMenu'],
    ...['bar.readPlan', 'bar.readStatistics', 'bar.readTables'],
    ...['bar.setBusy', 'bar.setSoldOut', 'bar.tapAshtray', 'bar.tapCups', 'bar.tickReadiness'],
    ...['bar.undoClaim', 'bar.undoServed', 'bar.undoTap'],
    'handbook.listSituations',
    ...['people.endDuty', 'people.listPeople', 'people.startDuty', 'reception.orderDrinks'],
    ...['reception.readOrder', 'reception.readWeather'],
    ...['registers.listOwnReports', 'registers.reportFromBar', 'registers.takeBackReport'],
    ...['settings.changeLanguage', 'settings.readHall', 'trust.readClock'],
  ]);
  for (const { name, procedure } of procedures) {
    if ('bar' in procedure.access) continue;
    expect([name, await call(name, {}, 'bar')]).toEqual([name, refusal('not-allowed')]);
  }
});

test('without signing in, the desk has the procedures of the sign-in screen only', async () => {
  for (const { name, procedure } of procedures) {
    const access = procedure.access['front-desk'];
    if (access === 'anyone') continue;
    const reason = access ? 'not-signed-in' : 'not-allowed';
    expect([name, await call(name)]).toEqual([name, refusal(reason)]);
  }
});

test('what is wrong with an input is named by its field, and by nothing else', async () => {
  signIn('receptionist');
  const wrong = arrival({ guest: { name: ' ', formOfAddress: 'mr', phone: '' } });
  expect(await call('reception.registerVisit', wrong)).toEqual(
    refusal('invalid-input', { field: 'guest.name' }),
  );
});

test.each([
  ['reception.registerVisit', arrival({ guest: { name: '\0', formOfAddress: 'mr', phone: '' } })],
  ['reception.registerVisit', arrival({ note: 'a\0b' })],
  [
    'cleanliness.recordItem',
    { idempotencyKey: key(), day: '2026-11-24', itemId: 'lobby-1', result: 'fail', note: '\0' },
  ],
  ['reports.readShiftReport', { day: '2026-02-30', shiftId: null }],
  ['reports.readShiftReport', { day: '9999-12-31', shiftId: null }],
  ['reports.readShiftReport', { day: '2026-11-24T00:00', shiftId: null }],
])('%s: what is no text and no day is refused before it does harm', async (name, input) => {
  signIn('supervisor');
  expect(await call(name, input)).toMatchObject({ ok: false, reason: 'invalid-input' });
});

test('what no hand can type, or nobody can read, is too large', async () => {
  signIn('receptionist');
  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  for (const input of [{ note: 'x'.repeat(200_001) }, cyclic, { seats: 1n }])
    expect(await call('reception.registerVisit', input)).toEqual(refusal('too-large'));
});

test('windows are told after a write that succeeded, and after nothing else', async () => {
  signIn('receptionist');
  await call('reception.listOnSite');
  await call('reception.registerVisit', {});
  await call('reception.registerVisit', arrival({ tableId: 'table-9' }));
  expect(told).toEqual([]);
  expect((await call('reception.registerVisit', arrival())).ok).toBe(true);
  expect(told).toEqual([['visits', 'rotation', 'bar', 'tables']]);
});

test.each([
  [new Error('SQLITE_CORRUPT in /home/anna/halldesk.db: SELECT * FROM guest'), 'internal-error'],
  [Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' }), 'disk-full'],
  [Object.assign(new Error('no space left'), { code: 'ENOSPC' }), 'disk-full'],
  ['a text that was thrown', 'internal-error'],
])('what breaks is logged here and leaves as a code: %s', async (error, reason) => {
  const broken = async () => {
    throw error;
  };
  const handlers = {
    ...hall.handlers,
    bar: { ...hall.handlers.bar, markServed: broken, readBoard: broken },
  };
  const input = { idempotencyKey: key(), requestId: 'r', staffId: 's' };
  for (const [name, sent] of [
    ['bar.markServed', input],
    ['bar.readBoard', {}],
  ]) {
    expect(await answerCall(services(handlers), 'bar', name, sent)).toEqual(refusal(reason));
  }
  expect(logged).toEqual([
    { message: String(error), where: 'bar.markServed' },
    { message: String(error), where: 'bar.readBoard' },
  ]);
  expect(told).toEqual([]);
});

describe('whatever is sent', () => {
  const plausible = fc.record(
    {
      idempotencyKey: fc.uuid(),
      day: fc.oneof(
        fc.constantFrom('2026-11-24', '2026-11-31', '9999-12-31', '0000-00-00', '2026-99-99'),
        fc.string(),
      ),
      pin: fc.string(),
      shiftId: fc.option(fc.constantFrom('early', 'night')),
      language: fc.constantFrom('zh-CN', 'en', 'fr'),
      phone: fc.string({ unit: 'binary', maxLength: 50 }),
      visitId: fc.string(),
      requestId: fc.string(),
      staffId: fc.constantFrom('agent-1', 'bar-1', 'stranger', ''),
      agentId: fc.constantFrom('agent-1', 'stranger'),
      tableId: fc.constantFrom('table-1', 'nowhere'),
      itemId: fc.constantFrom('lobby-1', 'nothing'),
      areaId: fc.constantFrom('lobby', 'nowhere'),
      result: fc.constantFrom('pass', 'fail', 'perhaps'),
      post: fc.constantFrom('bar', 'agent', 'king'),
      away: fc.constantFrom('excused', 'back', 'gone'),
      reason: fc.string({ unit: 'binary', maxLength: 210 }),
      agentReason: fc.string({ unit: 'binary', maxLength: 210 }),
      note: fc.string({ unit: 'binary', maxLength: 510 }),
      partySize: fc.oneof(fc.integer({ min: -1, max: 101 }), fc.double()),
      source: fc.constantFrom('walk-in', 'call', 'moon'),
      guest: fc.record({
        name: fc.string({ unit: 'binary', minLength: 1, maxLength: 70 }),
        formOfAddress: fc.constantFrom('mr', 'ms'),
        phone: fc.oneof(fc.constant(''), fc.string({ maxLength: 50 })),
      }),
      drinks: fc.array(
        fc.record({
          drinkId: fc.constantFrom('tea', 'cola', 'wine'),
          quantity: fc.integer({ min: 0, max: 100 }),
        }),
      ),
    },
    { requiredKeys: ['idempotencyKey', 'guest', 'drinks', 'source', 'partySize', 'note'] },
  );
  const anything = fc.oneof(
    { weight: 3, arbitrary: plausible },
    { weight: 1, arbitrary: fc.anything({ withBigInt: true, withMap: true, withDate: true }) },
  );
  const pinsAreHashed = ['people.signIn', 'cleanliness.signOffDay', 'settings.setUpHall'];

  test.each(procedures.map(({ name, procedure }) => [name, procedure] as const))(
    '%s answers with a value, never breaks and never tells of path or SQL',
    async (name, procedure) => {
      signIn('supervisor');
      await takePosts(hall, 'agent-1', 'bar-1');
      const known: readonly string[] = [
        ...commonRefusals,
        ...('refusals' in procedure ? procedure.refusals : []),
      ];
      await fc.assert(
        fc.asyncProperty(anything, async (input) => {
          logged = [];
          const answer = await call(name, input);
          if (!answer.ok) expect(known).toContain(answer.reason);
          expect(logged).toEqual([]);
          expect(JSON.stringify(answer)).not.toMatch(
            /SQLITE|SELECT |INSERT |constraint|\.db|\/work|\/home/i,
          );
        }),
        { numRuns: pinsAreHashed.includes(name) ? 40 : 200 },
      );
    },
  );
});

test('a command gives nothing beyond its contract', async () => {
  signIn('supervisor');
  await takePosts(hall, 'agent-1', 'bar-1');
  const { requestId, visitId } = await arrive(hall, { tableId: 'table-1' });
  const writes = {
    'bar.markServed': { requestId, staffId: 'bar-1' },
    'reception.moveToTable': { visitId, tableId: 'table-2' },
    'reception.closeVisit': { visitId },
  };
  for (const [name, input] of Object.entries(writes)) {
    const answer = await call(name, { ...input, idempotencyKey: key() });
    const procedure = procedures.find((each) => each.name === name)?.procedure;
    expect(answer).toEqual({ ok: true, value: expect.anything() });
    if (answer.ok) expect(procedure?.output.parse(answer.value)).toEqual(answer.value);
  }
});

/** An input for a tap on a cup that is on a table. */
async function tapOnAnyCup() {
  const { id } = await hall.db
    .selectFrom('cup')
    .select('id')
    .where('ended_at_ms', 'is', null)
    .limit(1)
    .executeTakeFirstOrThrow();
  return {
    ...{ idempotencyKey: key(), staffId: 'bar-1' },
    ...{ cups: [{ cupId: id, taps: 0 }], tap: 'one-third' },
  };
}

test('neither phone nor plate reaches the bar window', async () => {
  const phone = '13987654321';
  const guest = { name: '陈', formOfAddress: 'mr', phone: '139 8765 4321' } as const;
  await takePosts(hall, 'agent-1', 'bar-1');
  const first = await arrive(hall, { guest, tableId: 'table-1', note: '车牌 浙A12345' });
  const second = await arrive(hall, { guest: { ...guest, phone: '13900001111' } });
  const answers: unknown[] = [
    await call('bar.readBoard', {}, 'bar'),
    await serve(hall, first.requestId),
    await call(
      'bar.markServed',
      { idempotencyKey: key(), requestId: first.requestId, staffId: 'bar-1' },
      'bar',
    ),
    await call('bar.undoServed', { idempotencyKey: key(), requestId: first.requestId }, 'bar'),
    await call(
      'bar.markServed',
      { idempotencyKey: key(), requestId: second.requestId, staffId: 'bar-1' },
      'bar',
    ),
    await call('bar.tapCups', await tapOnAnyCup(), 'bar'),
    await call(
      'bar.tickReadiness',
      {
        ...{ idempotencyKey: key(), tableId: 'table-1', staffId: 'bar-1' },
        ...{ points: ['cups'], ticked: true },
      },
      'bar',
    ),
    await call(
      'registers.reportFromBar',
      { idempotencyKey: key(), situationId: 'spill', tableId: 'table-1', staffId: 'bar-1' },
      'bar',
    ),
    await call('people.startDuty', { idempotencyKey: key(), staffId: 'bar-2', post: 'bar' }, 'bar'),
    await call('people.endDuty', { idempotencyKey: key(), staffId: 'bar-2', post: 'bar' }, 'bar'),
    await call('settings.changeLanguage', { language: 'en' }, 'bar'),
    ...(await Promise.all(
      procedures
        .filter(({ procedure }) => 'bar' in procedure.access && procedure.kind === 'query')
        .map(({ name }) => call(name, {}, 'bar')),
    )),
  ];
  expect(answers.filter((answer) => answer === undefined)).toEqual([]);
  const seen = JSON.stringify(answers);
  expect(seen).toContain('陈');
  for (const secret of [phone, '13900001111', '8765', '139****', '浙A12345', '12345'])
    expect(seen).not.toContain(secret);
  expect(await hall.db.selectFrom('guest').select('phone').execute()).toEqual([
    { phone },
    { phone: '13900001111' },
  ]);
});
