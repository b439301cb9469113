import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSettings } from '../../../db/settings/setting.queries';
import type { InputOf } from '../../../shared/procedure';
import type { receptionContract } from '../../../shared/reception/contract';
import { asDesk, recorded, takePosts } from '../../helpers/hall-steps';
import { quickHash } from '../../helpers/quick-hash';
import { key, openTestHall, type TestHall } from '../../helpers/test-hall';

const pin = '246810';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'agent-2', 'agent-3');
  const pin_hash = await quickHash(pin);
  await hall.db
    .updateTable('staff')
    .set({ pin_hash })
    .where('id', 'in', ['supervisor', 'receptionist'])
    .execute();
});
afterEach(() => hall.close());

type Docking = InputOf<typeof receptionContract.dockTurn>;
const dock = (changes: Partial<Docking> = {}) =>
  hall.handlers.reception.dockTurn(asDesk(hall), {
    ...{ idempotencyKey: key(), agentId: 'agent-1', clause: { clauseId: 'door-questions' } },
    ...{ supervisorId: 'supervisor', pin },
    ...changes,
  });
const refusal = (reason: string) => ({ ok: false, reason });
const ledgerOf = (agentId: string) =>
  hall.handlers.reception.readTurnLedger(asDesk(hall), { agentId, atMs: null });
const balances = async () =>
  (await hall.handlers.reception.listRotation(asDesk(hall), {})).map(({ agentId, balance }) => [
    agentId,
    balance,
  ]);

test('a turn is taken once, goes to the others in equal parts and says by which clause and whom', async () => {
  const idempotencyKey = key();
  expect(await dock({ idempotencyKey })).toEqual({ ok: true, value: {} });
  expect(await dock({ idempotencyKey })).toEqual({ ok: true, value: {} });
  expect(await balances()).toEqual([
    ['agent-2', 0.5],
    ['agent-3', 0.5],
    ['agent-1', -1],
  ]);
  const why = {
    kind: 'docking',
    clause: { zh: '没有问门口三问', en: 'Did not ask the door questions' },
    byName: '林岚',
  };
  expect((await ledgerOf('agent-1')).lines).toMatchObject([{ clause: 'docked', amount: -1, why }]);
  expect((await ledgerOf('agent-2')).lines).toMatchObject([{ clause: 'docked-share', why }]);
  expect((await recorded(hall)).at(-1)).toBe('turn-docked');
});

test('keeps the words of its day when the clause is rewritten or was written by hand', async () => {
  await dock();
  await dock({ clause: { text: '迟到' } });
  await hall.db
    .transaction()
    .execute((trx) =>
      writeSettings(trx, { dockingClauses: [] }, { staffId: null, atMs: hall.nowMs }),
    );
  const { lines } = await ledgerOf('agent-1');
  expect(lines.map(({ why }) => (why?.kind === 'docking' ? why.clause.zh : why))).toEqual([
    '没有问门口三问',
    '迟到',
  ]);
  expect(await dock()).toEqual(refusal('unknown-clause'));
});

test('only a supervisor’s own PIN takes a turn', async () => {
  expect(await dock({ pin: '999999' })).toMatchObject(refusal('wrong-pin'));
  expect(await dock({ supervisorId: 'receptionist' })).toEqual(refusal('not-a-supervisor'));
  expect(await dock({ supervisorId: 'agent-2' })).toEqual(refusal('no-pin-set'));
  expect(await dock({ supervisorId: 'nobody' })).toEqual(refusal('unknown-person'));
  expect(await dock({ agentId: 'bar-1' })).toEqual(refusal('unknown-person'));
  expect(await dock({ clause: { text: '证号 11010519491231002X' } })).toEqual(
    refusal('identity-number'),
  );
  expect(await hall.db.selectFrom('docking').selectAll().execute()).toEqual([]);
  expect((await balances()).every(([, balance]) => balance === 0)).toBe(true);
});

test('where there is nobody to give it to, no turn is taken', async () => {
  await hall.db.deleteFrom('rotation_event').where('agent_id', '<>', 'agent-1').execute();
  expect(await dock()).toEqual(refusal('no-other-agents'));
});
