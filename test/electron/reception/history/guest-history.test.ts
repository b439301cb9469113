import { afterEach, beforeEach, expect, test } from 'vitest';
import { setOwners } from '../../../../db/reception/guest-owner.queries';
import type { InputOf } from '../../../../shared/procedure';
import type { receptionContract } from '../../../../shared/reception/contract';
import type { Result } from '../../../../shared/result';
import { hourMs } from '../../../../shared/time';
import { arrive, asDesk, leave, recorded, serve, takePosts } from '../../../helpers/hall-steps';
import {
  accepted,
  hallDay,
  hallStart,
  key,
  openTestHall,
  type TestHall,
} from '../../../helpers/test-hall';

const phone = '13800001001';
const dayMs = 24 * hourMs;
let hall: TestHall;
let guestId: string;
let visitId: string;
beforeEach(async () => {
  hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'bar-1');
  const guest = { name: '陈', formOfAddress: 'mr', phone } as const;
  const party = await arrive(hall, { guest, tableId: 'table-1', agentId: 'agent-1' });
  visitId = party.visitId;
  accepted(await serve(hall, party.requestId));
  hall.nowMs += 60_000;
  accepted(await leave(hall, visitId));
  const row = await hall.db.selectFrom('guest').select('id').executeTakeFirstOrThrow();
  guestId = row.id;
  await hall.db.transaction().execute((trx) => setOwners(trx, guestId, ['agent-1'], hall.nowMs));
});
afterEach(() => hall.close());

type Contract = typeof receptionContract;
const reception = () => hall.handlers.reception;
const history = () => reception().readGuestHistory(asDesk(hall), { guestId });
const contact = (changes: Partial<InputOf<Contract['recordContact']>> = {}) =>
  reception().recordContact(asDesk(hall), {
    idempotencyKey: key(),
    guestId,
    agentId: 'agent-1',
    kind: 'call',
    effective: true,
    note: '问了户型',
    day: hallDay,
    ...changes,
  });
const promise = (changes: Partial<InputOf<Contract['promiseGuest']>> = {}) =>
  reception().promiseGuest(asDesk(hall), {
    idempotencyKey: key(),
    guestId,
    text: '周五前给到楼书',
    staffId: 'agent-1',
    dueDay: '2026-11-27',
    ...changes,
  });
const plan = (changes: Partial<InputOf<Contract['planReturnCall']>> = {}) =>
  reception().planReturnCall(asDesk(hall), {
    idempotencyKey: key(),
    guestId,
    agentId: 'agent-1',
    dueDay: hallDay,
    note: '确认周末复访',
    ...changes,
  });
const dueCalls = () => reception().listReturnCalls(asDesk(hall), {});
const settle = async (outcome: InputOf<Contract['settleReturnCall']>['outcome']) => {
  const { calls } = await dueCalls();
  const returnCallId = calls[0]?.returnCallId ?? '';
  const input = { idempotencyKey: key(), returnCallId, outcome };
  return reception().settleReturnCall(asDesk(hall), input);
};

test('a guest’s past: visits, agents, what they drink, whose they are', async () => {
  expect(await history()).toEqual({
    guestId,
    name: '陈',
    formOfAddress: 'mr',
    maskedPhone: '138****1001',
    owners: [{ agentId: 'agent-1', agentName: '李静', daysLeft: 30 }],
    relatives: [],
    visits: [
      {
        visitId,
        kind: 'first',
        arrivedAtMs: hallStart,
        leftAtMs: hallStart + 60_000,
        partySize: 2,
        tableName: '1号桌',
        agentNames: ['李静'],
      },
    ],
    drinks: [{ name: { zh: '茶', en: 'Tea' }, count: 2 }],
    promises: [],
    contacts: [],
    entries: [],
    returnCall: null,
  });
  expect(await reception().readGuestHistory(asDesk(hall), { guestId: 'nobody' })).toBeNull();
});

test('each guest of a party drank what was theirs; the rest is the lead guest’s', async () => {
  const guest = { name: '陈', formOfAddress: 'mr', phone } as const;
  const drinks = [
    { drinkId: 'tea', quantity: 3 },
    { drinkId: 'tea', quantity: 1, seat: 1 },
    { drinkId: 'tea', quantity: 2, seat: 2 },
    { drinkId: 'cola', quantity: 1, seat: 3 },
  ];
  const party = await arrive(hall, { guest, partySize: 3, drinks, agentId: 'agent-1' });
  const person = { name: '林', formOfAddress: 'ms', phone: '13800001008' } as const;
  const member = { idempotencyKey: key(), visitId: party.visitId, person };
  accepted(await reception().addMember(asDesk(hall), { ...member, joinsNow: false, seat: 2 }));
  const lin = await hall.db
    .selectFrom('visit_member')
    .select('guest_id')
    .where('visit_id', '=', party.visitId)
    .executeTakeFirstOrThrow();
  const drunkBy = async (id: string) =>
    (await reception().readGuestHistory(asDesk(hall), { guestId: id }))?.drinks.map(
      ({ name, count }) => [name.en, count],
    );
  // Not yet brought.
  expect(await drunkBy(guestId)).toEqual([['Tea', 2]]);
  accepted(await serve(hall, party.requestId));
  expect(await drunkBy(guestId)).toEqual([['Tea', 6]]);
  expect(await drunkBy(lin.guest_id)).toEqual([['Tea', 2]]);
});

test('family is named on the records of both', async () => {
  const child = { name: '陈', formOfAddress: 'ms', phone: '13800001009' } as const;
  const door = {
    ...({ beenBefore: 'no', familyHere: 'yes', contactedByAgent: 'no' } as const),
    relative: { guestId, relation: 'parent' as const },
  };
  await arrive(hall, { guest: child, door });
  const [visit] = (await reception().listOnSite(asDesk(hall), {})).visits;
  const other = { guestId: visit?.guestId ?? '', name: '陈', formOfAddress: 'ms' };
  expect((await history())?.relatives).toEqual([{ ...other, relation: 'child' }]);
  const ofChild = await reception().readGuestHistory(asDesk(hall), { guestId: other.guestId });
  expect(ofChild?.relatives).toEqual([
    { guestId, name: '陈', formOfAddress: 'mr', relation: 'parent' },
  ]);
});

test('an effective contact extends protection, one without effect does not', async () => {
  const daysLeft = async () => (await history())?.owners[0]?.daysLeft;
  hall.nowMs += 20 * dayMs;
  expect(await daysLeft()).toBe(10);
  const today = '2026-12-14';
  accepted(await contact({ effective: false, day: today }));
  expect(await daysLeft()).toBe(10);
  hall.nowMs += 1000;
  accepted(await contact({ kind: 'message', day: today }));
  expect(await daysLeft()).toBe(30);
  expect((await history())?.contacts.map(({ kind, effective }) => [kind, effective])).toEqual([
    ['message', true],
    ['call', false],
  ]);
  expect(await recorded(hall)).toContain('contact-recorded');
});

test('a contact of an earlier day counts from noon of that day', async () => {
  hall.nowMs += 2 * dayMs;
  accepted(await contact());
  expect((await history())?.contacts[0]?.atMs).toBe(hallStart + 2 * hourMs);
});

test('a contact is refused with its reason', async () => {
  const refused = async (changes: Parameters<typeof contact>[0]) => {
    const answer = await contact(changes);
    return answer.ok ? 'accepted' : answer.reason;
  };
  expect(await refused({ guestId: 'nobody' })).toBe('unknown-guest');
  expect(await refused({ agentId: 'nobody' })).toBe('unknown-person');
  expect(await refused({ day: '2026-11-25' })).toBe('day-to-come');
  expect(await refused({ note: '110101199003070716' })).toBe('identity-number');
  expect((await history())?.contacts).toEqual([]);
});

test('the same key sent twice is one contact', async () => {
  const idempotencyKey = key();
  accepted(await contact({ idempotencyKey }));
  accepted(await contact({ idempotencyKey }));
  expect((await history())?.contacts).toHaveLength(1);
});

test('a promise stays open until it is kept or not, and is settled once', async () => {
  accepted(await promise());
  const open = (await history())?.promises[0];
  expect(open).toEqual({
    promiseId: open?.promiseId,
    text: '周五前给到楼书',
    byName: '李静',
    madeAtMs: hall.nowMs,
    dueDay: '2026-11-27',
    state: 'open',
  });
  const settlePromise = (kept: boolean) =>
    reception().settlePromise(asDesk(hall), {
      idempotencyKey: key(),
      promiseId: open?.promiseId ?? '',
      kept,
    });
  accepted(await settlePromise(false));
  expect((await history())?.promises[0]?.state).toBe('not-kept');
  expect(await settlePromise(true)).toEqual({ ok: false, reason: 'settled-already' });
});

test('a promise is refused with its reason', async () => {
  const refused = async (changes: Parameters<typeof promise>[0]) => {
    const answer = await promise(changes);
    return answer.ok ? 'accepted' : answer.reason;
  };
  expect(await refused({ guestId: 'nobody' })).toBe('unknown-guest');
  expect(await refused({ staffId: 'nobody' })).toBe('unknown-person');
  expect(await refused({ dueDay: '2026-11-23' })).toBe('day-gone');
  expect(await refused({ text: '110101199003070716' })).toBe('identity-number');
});

test('a call is due from its day on, and planning it anew replaces it', async () => {
  accepted(await plan({ dueDay: '2026-11-26' }));
  expect((await dueCalls()).calls).toEqual([]);
  accepted(await plan({ dueDay: '2026-11-25' }));
  hall.nowMs += dayMs;
  expect(await dueCalls()).toEqual({
    day: '2026-11-25',
    calls: [
      {
        returnCallId: expect.any(String),
        guestId,
        name: '陈',
        formOfAddress: 'mr',
        maskedPhone: '138****1001',
        agentId: 'agent-1',
        agentName: '李静',
        dueDay: '2026-11-25',
        note: '确认周末复访',
      },
    ],
  });
});

test('a call that was made is a contact, and may lead to the next', async () => {
  accepted(await plan());
  accepted(await settle({ kind: 'done', effective: true, note: '周六来', nextDay: '2026-11-28' }));
  expect((await dueCalls()).calls).toEqual([]);
  const after = await history();
  expect(after?.contacts[0]).toMatchObject({ kind: 'call', effective: true, note: '周六来' });
  expect(after?.returnCall?.dueDay).toBe('2026-11-28');
});

test('a postponed call comes back on its day, one that is not wanted never does', async () => {
  accepted(await plan());
  accepted(await settle({ kind: 'postponed', dueDay: '2026-11-25' }));
  expect((await dueCalls()).calls).toEqual([]);
  hall.nowMs += dayMs;
  accepted(await settle({ kind: 'not-wanted' }));
  hall.nowMs += dayMs;
  expect((await dueCalls()).calls).toEqual([]);
  expect(await history()).toMatchObject({ returnCall: null, contacts: [] });
});

test('a call is refused with its reason', async () => {
  const refused = async (answer: Promise<Result<unknown>>) => {
    const result = await answer;
    return result.ok ? 'accepted' : result.reason;
  };
  expect(await refused(plan({ guestId: 'nobody' }))).toBe('unknown-guest');
  expect(await refused(plan({ agentId: 'nobody' }))).toBe('unknown-person');
  expect(await refused(plan({ dueDay: '2026-11-23' }))).toBe('day-gone');
  expect(await refused(plan({ note: '110101199003070716' }))).toBe('identity-number');
  expect(await refused(settle({ kind: 'not-wanted' }))).toBe('settled-already');
  accepted(await plan());
  expect(await refused(settle({ kind: 'postponed', dueDay: '2026-11-23' }))).toBe('day-gone');
  const note = '110101199003070716';
  expect(await refused(settle({ kind: 'done', effective: true, note, nextDay: null }))).toBe(
    'identity-number',
  );
  expect((await dueCalls()).calls).toHaveLength(1);
});

test('a phone is shown in full to who says why, and that is kept without the phone', async () => {
  const reveal = (changes: { guestId?: string; reason?: string } = {}) =>
    reception().revealPhone(asDesk(hall), { guestId, reason: '回访', ...changes });
  expect(await reveal()).toEqual({ ok: true, value: { phone } });
  expect(await hall.db.selectFrom('access_log').selectAll().execute()).toEqual([
    {
      id: 1,
      at_ms: hall.nowMs,
      actor_id: 'receptionist',
      window: 'front-desk',
      record_kind: 'guest-phone',
      record_id: guestId,
      reason: '回访',
    },
  ]);
  const links = await hall.db.selectFrom('event').selectAll().execute();
  expect(links.at(-1)).toMatchObject({
    kind: 'phone-revealed',
    payload_json: JSON.stringify({ guestId }),
  });
  const answers = await hall.db.selectFrom('applied_write').select('value_json').execute();
  expect(JSON.stringify([links, answers])).not.toContain(phone);

  expect(await reveal({ guestId: 'nobody' })).toMatchObject({ reason: 'unknown-guest' });
  expect(await reveal({ reason: '110101199003070716' })).toMatchObject({
    reason: 'identity-number',
  });
  await hall.db.updateTable('guest').set({ phone: null }).execute();
  expect(await reveal()).toMatchObject({ reason: 'no-phone' });
  expect(await hall.db.selectFrom('access_log').selectAll().execute()).toHaveLength(1);
});

test('what the registers say of the guest is there, numbers masked, without what was voided', async () => {
  const write = async (what: string) => {
    const entry = {
      kind: 'incident',
      incident: 'spill',
      occurredAtMs: null,
      place: '2号桌',
    } as const;
    const about = { visitId, guestId: null, fromEntryId: null, ownerId: 'receptionist' };
    const rest = { done: '', told: '', own: {}, steps: [] };
    const desk = hall.as('receptionist');
    return accepted(
      await hall.handlers.registers.writeEntry(desk, {
        ...{ idempotencyKey: key(), what, ...entry, ...about, ...rest },
      }),
    ).entryId;
  };
  const entryId = await write('茶水洒了，请回电 13800001234');
  const voidedId = await write('写错了');
  accepted(
    await hall.handlers.registers.addHappening(hall.as('receptionist'), {
      ...{ idempotencyKey: key(), entryId: voidedId, kind: 'voided', text: '写错' },
    }),
  );
  expect((await history())?.entries).toEqual([
    {
      ...{ entryId, kind: 'incident', incident: 'spill', occurredAtMs: hall.nowMs, state: 'open' },
      what: '茶水洒了，请回电 138****1234',
    },
  ]);
});
