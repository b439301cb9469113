import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ParsedInputOf } from '../../../shared/procedure';
import type { receptionContract } from '../../../shared/reception/contract';
import { arrive, asBar, asDesk, recorded, serve, takePosts } from '../../helpers/hall-steps';
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
  await takePosts(hall, 'agent-1', 'agent-2', 'bar-1');
});
afterEach(() => hall.close());

type Split = ParsedInputOf<typeof receptionContract.splitVisit>;
const desk = () => hall.handlers.reception;
const once = () => ({ idempotencyKey: key() });
const refusal = (reason: string, detail?: object) => ({
  ...{ ok: false, reason },
  ...(detail && { detail }),
});
const li = { name: '李', formOfAddress: 'ms', phone: '' } as const;
const onSite = async () => (await desk().listOnSite(asDesk(hall), {})).visits;
const visit = async (visitId: string) => (await onSite()).find((each) => each.visitId === visitId);
const name = (visitId: string, person: object = {}, joinsNow = false) =>
  desk().addMember(asDesk(hall), {
    ...once(),
    ...{ visitId, person: { ...li, ...person }, joinsNow },
  });
const resize = (visitId: string, partySize: number) =>
  desk().setPartySize(asDesk(hall), { ...once(), visitId, partySize });
const split = (visitId: string, changes: Partial<Split> = {}) =>
  desk().splitVisit(asDesk(hall), {
    ...{ ...once(), visitId, lead: li, memberIds: [], partySize: 1, ...changes },
  });
const merge = (visitId: string, otherVisitId: string) =>
  desk().mergeVisits(asDesk(hall), { ...once(), visitId, otherVisitId });
const report = () =>
  hall.handlers.reports.readShiftReport(hall.as('supervisor'), { day: hallDay, shiftId: null });
const balances = async () =>
  (await desk().listRotation(asDesk(hall), {}))
    .map(({ agentId, balance, state, turnsToday }) => [agentId, balance, state, turnsToday])
    .sort();

test('somebody is named, joins, and is taken back', async () => {
  const { visitId } = await arrive(hall);
  accepted(await name(visitId, { phone: '138 0000 1001' }));
  accepted(await name(visitId, { name: '周' }, true));
  const party = await visit(visitId);
  expect([party?.partySize, party?.members]).toEqual([
    3,
    expect.arrayContaining([
      expect.objectContaining({ name: '李', formOfAddress: 'ms', maskedPhone: '138****1001' }),
      expect.objectContaining({ name: '周', maskedPhone: null }),
    ]),
  ]);
  expect(await resize(visitId, 2)).toEqual(refusal('fewer-than-named', { figure: 3 }));
  accepted(await resize(visitId, 5));
  const guestId = party?.members.find((member) => member.name === '周')?.guestId ?? '';
  const remove = () => desk().removeMember(asDesk(hall), { ...once(), visitId, guestId });
  accepted(await remove());
  expect(await remove()).toEqual(refusal('unknown-member'));
  expect((await visit(visitId))?.members.map((member) => member.name)).toEqual(['李']);
  expect(await recorded(hall)).toEqual(
    expect.arrayContaining(['member-added', 'party-size-changed', 'member-removed']),
  );
});

test('who cannot be named', async () => {
  const guest = { name: '陈', formOfAddress: 'mr', phone: '13800001001' } as const;
  const { visitId } = await arrive(hall, { guest });
  const other = await arrive(hall, { guest: { ...guest, phone: '13800001002' } });
  expect(await name(visitId, { phone: '13800001001' })).toEqual(refusal('already-in-party'));
  expect(await name(visitId, { phone: '13800001002' })).toEqual(refusal('visit-already-open'));
  expect(await name(visitId, { phone: '138' })).toEqual(refusal('phone-too-short'));
  expect(await name(visitId, { name: '11010519491231002X' })).toEqual(refusal('identity-number'));
  accepted(await resize(other.visitId, 99));
  expect(await name(other.visitId, {}, true)).toEqual(refusal('party-too-large', { limit: 99 }));
  expect(await name('unknown')).toEqual(refusal('visit-not-open'));
  expect((await onSite()).flatMap(({ members }) => members)).toEqual([]);
});

test('the note is replaced', async () => {
  const { visitId } = await arrive(hall, { note: '赶飞机' });
  const note = (text: string, id = visitId) =>
    desk().setNote(asDesk(hall), { ...once(), visitId: id, note: text });
  accepted(await note('改签了'));
  expect((await visit(visitId))?.note).toBe('改签了');
  expect(await note('身份证 11010519491231002X')).toEqual(refusal('identity-number'));
  expect(await note('', 'unknown')).toEqual(refusal('visit-not-open'));
});

test('a party splits: same agent, no turn, same arrival; the drinks stay', async () => {
  const { visitId } = await arrive(hall, { partySize: 4, tableId: 'table-1' });
  accepted(await name(visitId, { name: '周' }));
  const before = await balances();
  hall.nowMs += 10_000;
  const zhou = (await visit(visitId))?.members[0]?.guestId ?? '';
  const { visitId: newId } = accepted(await split(visitId, { memberIds: [zhou], partySize: 2 }));
  expect(await balances()).toEqual(before);
  const [first, second] = await onSite();
  expect([first?.partySize, first?.members, first?.drinks, first?.tableName]).toEqual([
    ...[2, [], 'waiting', '1号桌'],
  ]);
  expect(second).toMatchObject({
    ...{ visitId: newId, guestName: '李', kind: 'first', partySize: 2, drinks: 'none' },
    ...{ agentId: first?.agentId, tableId: null, day: hallDay },
    ...{ arrivedAtMs: hallStart, recordedAtMs: hallStart },
    members: [{ guestId: zhou, name: '周' }],
  });
  const { visits } = await report();
  expect([visits.total, visits.guests]).toEqual([2, 4]);
});

test('a named member leads those who leave', async () => {
  const { visitId } = await arrive(hall);
  accepted(await name(visitId, { phone: '13800001001' }));
  const guestId = (await visit(visitId))?.members[0]?.guestId ?? '';
  accepted(await split(visitId, { lead: { guestId } }));
  expect((await onSite()).map((each) => [each.guestName, each.members])).toEqual([
    ['陈', []],
    ['李', []],
  ]);
});

test('what cannot be split', async () => {
  const { visitId } = await arrive(hall, { partySize: 2 });
  expect(await split(visitId, { partySize: 2 })).toEqual(refusal('nobody-left'));
  expect(await split(visitId, { memberIds: ['nobody'] })).toEqual(refusal('unknown-member'));
  expect(await split(visitId, { lead: { guestId: 'nobody' } })).toEqual(refusal('unknown-member'));
  expect(await split(visitId, { lead: { ...li, phone: '12' } })).toEqual(
    refusal('phone-too-short'),
  );
  accepted(await name(visitId, { name: '周' }));
  const guestId = (await visit(visitId))?.members[0]?.guestId ?? '';
  expect(await split(visitId, { memberIds: [guestId] })).toEqual(
    refusal('fewer-than-named', { figure: 2 }),
  );
  expect(await split(visitId)).toEqual(refusal('nobody-left'));
  expect(await split('unknown')).toEqual(refusal('visit-not-open'));
  expect(await hall.db.selectFrom('guest').select('name').execute()).toHaveLength(2);
});

test('two parties become one: the turn goes back, the clocks run on, it counts once', async () => {
  const one = await arrive(hall, { tableId: 'table-1' });
  hall.nowMs += 5_000;
  const agentOne = (await balances()).map(([agentId, balance]) => [agentId, balance]);
  const other = await arrive(hall, {
    guest: { name: '林', formOfAddress: 'ms', phone: '13800001003' },
    ...{ partySize: 3, tableId: 'table-2' },
  });
  accepted(await name(other.visitId));
  const clocks = async () =>
    (await hall.handlers.bar.readBoard(asBar(hall), {})).toServe.map((request) => [
      ...[request.requestId, request.requestedAtMs, request.startedAtMs, request.dueAtMs],
    ]);
  const before = await clocks();
  hall.nowMs += 5_000;
  accepted(await merge(one.visitId, other.visitId));
  expect(await clocks()).toEqual(before);
  const visits = await onSite();
  expect(visits).toHaveLength(1);
  expect(visits[0]).toMatchObject({ visitId: one.visitId, partySize: 5, drinks: 'waiting' });
  expect(visits[0]?.members.map((member) => member.name).sort()).toEqual(['李', '林']);
  expect((await balances()).map(([agentId, balance]) => [agentId, balance])).toEqual(agentOne);
  expect((await balances()).map(([, , state]) => state)).toEqual(['with-guest', 'free']);

  accepted(await serve(hall, one.requestId));
  expect((await onSite())[0]?.drinks).toBe('waiting');
  accepted(await serve(hall, other.requestId));
  expect((await onSite())[0]?.drinks).toBe('served');
  const paper = await report();
  expect([paper.visits.total, paper.visits.guests, paper.drinks.served]).toEqual([1, 5, 2]);
  expect(paper.byAgent.map(({ visits: count, turns }) => [count, turns])).toEqual([[1, 1]]);
  expect(paper.merged).toEqual([
    {
      ...{ arrivedAtMs: hallStart + 5_000, mergedAtMs: hallStart + 10_000 },
      ...{ guestName: '林', formOfAddress: 'ms' },
      into: { guestName: '陈', formOfAddress: 'mr' },
    },
  ]);
  const tables = await hall.handlers.settings.listTables(asDesk(hall), {});
  expect(tables.map(({ state }) => state)).toEqual(['taken', 'to-clear', 'free']);
});

test('who waits takes over the agent, the turn and the table of the party that joins', async () => {
  const one = await arrive(hall);
  accepted(await desk().leaveWaiting(asDesk(hall), { ...once(), visitId: one.visitId }));
  const other = await arrive(hall, { tableId: 'table-2' });
  const taken = await balances();
  accepted(await merge(one.visitId, other.visitId));
  expect(await balances()).toEqual(taken);
  expect(await visit(one.visitId)).toMatchObject({ agentId: 'agent-1', tableName: '2号桌' });
});

test('a car that comes along is found by the guest whom it stands under', async () => {
  const one = await arrive(hall, { guest: { ...li, formOfAddress: 'mr', name: '赵' } });
  const other = await arrive(hall);
  const car = { plate: '粤B12312', place: '', windowsShut: true, marks: [], note: '' };
  const input = { ...once(), visitId: other.visitId, ...car, signature: null };
  accepted(await desk().saveVehicle(asDesk(hall), input));
  const found = async () =>
    (await desk().searchGuests(asDesk(hall), { text: '2312' })).guests.map((guest) => guest.name);
  expect(await found()).toEqual(['陈']);
  accepted(await merge(one.visitId, other.visitId));
  expect(await found()).toEqual(['赵']);
});

test('what cannot be merged', async () => {
  const one = await arrive(hall, { partySize: 60 });
  const other = await arrive(hall, { partySize: 40 });
  expect(await merge(one.visitId, one.visitId)).toEqual(refusal('same-visit'));
  expect(await merge(one.visitId, 'unknown')).toEqual(refusal('visit-not-open'));
  expect(await merge(one.visitId, other.visitId)).toEqual(
    refusal('party-too-large', { limit: 99 }),
  );
  hall.nowMs += 24 * 3_600_000;
  await takePosts(hall, 'agent-3');
  const tomorrow = await arrive(hall);
  expect(await merge(one.visitId, tomorrow.visitId)).toEqual(refusal('different-days'));
});

test('a party is left waiting: the turn goes back exactly, and it is dealt again', async () => {
  const before = await balances();
  const { visitId } = await arrive(hall);
  const wait = () => desk().leaveWaiting(asDesk(hall), { ...once(), visitId });
  accepted(await wait());
  expect(await balances()).toEqual(before);
  expect((await visit(visitId))?.agentId).toBeNull();
  expect(await wait()).toEqual(refusal('no-agent'));
  const again = { ...once(), visitId, agentId: 'agent-2', cause: 'in-turn', reason: '' } as const;
  accepted(await desk().changeAgent(asDesk(hall), again));
  expect((await balances()).map(([, , , turns]) => turns)).toEqual([0, 1]);
});

test('the same key twice splits and merges once', async () => {
  const { visitId } = await arrive(hall, { partySize: 3 });
  const input = { ...once(), visitId, lead: li, memberIds: [], partySize: 1 };
  const first = await desk().splitVisit(asDesk(hall), input);
  expect(await desk().splitVisit(asDesk(hall), input)).toEqual(first);
  const otherVisitId = accepted(first).visitId;
  const joining = { ...once(), visitId, otherVisitId };
  accepted(await desk().mergeVisits(asDesk(hall), joining));
  accepted(await desk().mergeVisits(asDesk(hall), joining));
  expect((await onSite()).map(({ partySize }) => partySize)).toEqual([3]);
});
