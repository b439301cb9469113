import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  countOpenVisitsOfDay,
  endVisitAgent,
  findOpenVisit,
  findVisitTurn,
  insertVisitAgent,
  listGuestsOfVisits,
  listOpenVisits,
  listTurnsOfDay,
  listVisitsOfDay,
  setTurnsUncounted,
  setVisitAgent,
  setVisitLeft,
  setVisitTable,
} from '../../../db/reception/visit.queries';
import type { Writer } from '../../../db/schema';
import { addParty, visitRow } from '../../helpers/rows';
import { hallDay, hallStart, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await inWrite(async (trx) => {
    await addParty(trx, 'old', { day: '2026-11-23' });
    await addParty(trx, 'chen', { table_id: 'table-1', phone: '13800001001' });
    await addParty(trx, 'li', { kind: 'returning' });
  });
});
afterEach(() => hall.close());

const inWrite = (body: (trx: Writer) => Promise<unknown>) =>
  hall.db.transaction().execute(async (trx) => void (await body(trx)));
const assign = (visit_id: string, agent_id: string, from_ms: number, counts: 0 | 1 = 1) =>
  inWrite(async (trx) => {
    await setVisitAgent(trx, visit_id, agent_id);
    await insertVisitAgent(trx, {
      ...{ visit_id, agent_id, proposed_agent_id: null, reason: '', counts, from_ms, to_ms: null },
    });
  });
const shown = (seq: number, id: string, changes = {}) => ({
  ...{ seq, ...visitRow(id), guest_name: `客${id}`, form_of_address: 'ms' },
  ...{ agent_name: null, table_name: null, ...changes },
});

test('who is on site, in order of arrival, with agent and table', async () => {
  await assign('chen', 'agent-1', 5);
  await inWrite((trx) => setVisitTable(trx, 'li', 'table-2'));
  const old = shown(1, 'old', { day: '2026-11-23', phone: null });
  const chen = shown(2, 'chen', {
    ...{ table_id: 'table-1', table_name: '1号桌', agent_id: 'agent-1', agent_name: '李静' },
  });
  const uncovered = { covers_for: null, owner_name: null };
  const li = shown(3, 'li', { kind: 'returning', table_id: 'table-2', table_name: '2号桌' });
  expect(await listOpenVisits(hall.db)).toEqual([
    { ...old, ...uncovered },
    { ...chen, ...uncovered, phone: '13800001001' },
    { ...li, ...uncovered, phone: null },
  ]);
  expect(await listVisitsOfDay(hall.db, hallDay)).toEqual([chen, li]);
});

const at = (atMs: number) => ({ atMs, recordedAtMs: atMs });

test('a visit that has left is no longer open, and its table is free', async () => {
  await inWrite((trx) => setVisitLeft(trx, 'chen', at(hallStart + 60_000)));
  expect((await listOpenVisits(hall.db)).map(({ id }) => id)).toEqual(['old', 'li']);
  expect(await countOpenVisitsOfDay(hall.db, hallDay)).toBe(1);
  expect(await findOpenVisit(hall.db, 'chen')).toBeUndefined();
  expect(await findOpenVisit(hall.db, 'nobody')).toBeUndefined();
  expect(await findOpenVisit(hall.db, 'li')).toEqual({
    seq: 3,
    ...visitRow('li', { kind: 'returning' }),
  });
  await inWrite((trx) => setVisitTable(trx, 'li', 'table-1'));
});

test('two parties never sit at one table, and nobody leaves before arriving', async () => {
  const seat = inWrite((trx) => setVisitTable(trx, 'li', 'table-1'));
  await expect(seat).rejects.toThrow('UNIQUE');
  const leave = inWrite((trx) => setVisitLeft(trx, 'li', at(hallStart - 1)));
  await expect(leave).rejects.toThrow('CHECK');
});

test('one agent at a time, and a turn that is given back no longer counts', async () => {
  await assign('chen', 'agent-1', 5);
  await assign('old', 'agent-3', 5);
  await assign('li', 'agent-3', 6, 0);
  await expect(assign('chen', 'agent-2', 10)).rejects.toThrow('UNIQUE');
  expect(await findVisitTurn(hall.db, 'chen')).toEqual({
    agent_id: 'agent-1',
    counts: 1,
    covers_for: null,
  });
  await inWrite((trx) => setTurnsUncounted(trx, 'chen'));
  expect(await findVisitTurn(hall.db, 'chen')).toEqual({
    agent_id: 'agent-1',
    counts: 0,
    covers_for: null,
  });
  await inWrite((trx) => endVisitAgent(trx, 'chen', 10));
  expect(await findVisitTurn(hall.db, 'chen')).toBeUndefined();
  await assign('chen', 'agent-2', 10);
  expect(await listTurnsOfDay(hall.db, hallDay)).toEqual([
    { agent_id: 'agent-2', visit_id: 'chen', arrived_at_ms: hallStart },
  ]);
  expect(
    await hall.db
      .selectFrom('visit_agent')
      .select(['agent_id', 'from_ms', 'to_ms', 'counts'])
      .where('visit_id', '=', 'chen')
      .orderBy('seq')
      .execute(),
  ).toEqual([
    { agent_id: 'agent-1', from_ms: 5, to_ms: 10, counts: 0 },
    { agent_id: 'agent-2', from_ms: 10, to_ms: null, counts: 1 },
  ]);
});

test('guests are named by visit, whoever has left or was voided', async () => {
  expect(await listGuestsOfVisits(hall.db, [])).toEqual([]);
  expect(await listGuestsOfVisits(hall.db, ['old', 'nobody'])).toEqual([
    { visitId: 'old', guest: { guestName: '客old', formOfAddress: 'ms' } },
  ]);
});
