import { afterEach, beforeEach, expect, test } from 'vitest';
import { savePinGuard } from '../../../db/people/staff.queries';
import { arrive, recorded, takePosts } from '../../helpers/hall-steps';
import { quickHash } from '../../helpers/quick-hash';
import { accepted, hallStart, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  const pin_hash = await quickHash('246810');
  await hall.db.updateTable('staff').set({ pin_hash }).where('id', '=', 'supervisor').execute();
});
afterEach(() => hall.close());

const as = () => hall.as('supervisor');
const staff = () => hall.handlers.people;
const find = async (staffId: string) =>
  (await staff().listStaff(as(), {})).find((person) => person.staffId === staffId);
const change = (staffId: string, name: string, posts: ('agent' | 'bar' | 'supervisor')[]) =>
  staff().changePerson(as(), { idempotencyKey: key(), staffId, name, posts });
const remove = (staffId: string) => staff().removePerson(as(), { idempotencyKey: key(), staffId });
const signIn = (staffId: string, pin: string) => staff().signIn(as(), { staffId, pin });
const no = (reason: string) => expect.objectContaining({ ok: false, reason });

test('somebody new is last in the roster and signs in with the PIN, once though sent twice', async () => {
  const input = {
    idempotencyKey: key(),
    name: '周洁',
    posts: ['reception' as const],
    pin: '860253',
  };
  const { staffId } = accepted(await staff().addPerson(as(), input));
  expect(await staff().addPerson(as(), input)).toEqual({ ok: true, value: { staffId } });
  expect((await staff().listStaff(as(), {})).at(-1)).toEqual({
    ...{ staffId, name: '周洁', posts: ['reception'], active: true, hasPin: true },
    ...{ lockedUntilMs: null, onDuty: [] },
  });
  expect(await signIn(staffId, '860253')).toMatchObject({ ok: true });
  expect(await recorded(hall)).toEqual(['person-added']);
});

test('a name that is taken, an identity number and a PIN that everybody tries are refused', async () => {
  const add = (name: string, pin?: string) => {
    const input = { idempotencyKey: key(), name, posts: ['bar' as const] };
    return staff().addPerson(as(), pin === undefined ? input : { ...input, pin });
  };
  expect([
    await add('王芳'),
    await add('11010519491231002X'),
    await add('周洁', '123456'),
    await change('agent-1', '张伟', ['agent']),
    await change('nobody', '某', ['agent']),
  ]).toEqual([
    ...[no('duplicate-name'), no('identity-number'), no('weak-pin')],
    ...[no('duplicate-name'), no('unknown-person')],
  ]);
});

test('a post that is taken away ends its duty; what was done stays', async () => {
  await takePosts(hall, 'agent-1', 'bar-1');
  accepted(await change('agent-1', '李静怡', ['bar']));
  expect(await find('agent-1')).toMatchObject({ name: '李静怡', posts: ['bar'], onDuty: [] });
  expect(await find('bar-1')).toMatchObject({ onDuty: ['bar'] });
  expect((await recorded(hall)).slice(-2)).toEqual(['duty-ended', 'person-changed']);
});

test('who leaves is off duty and cannot sign in; back again, the history is theirs', async () => {
  await takePosts(hall, 'agent-1', 'agent-2');
  await arrive(hall);
  expect(await remove('agent-1')).toEqual(no('still-with-guest'));
  accepted(await remove('agent-2'));
  expect(await find('agent-2')).toMatchObject({ active: false, hasPin: false, onDuty: [] });
  expect(await remove('agent-2')).toEqual(no('unknown-person'));
  const rotation = await hall.handlers.reception.listRotation(hall.as('receptionist'), {});
  expect(JSON.stringify(rotation)).not.toContain('agent-2');
  const back = { idempotencyKey: key(), staffId: 'agent-2' };
  accepted(await staff().restorePerson(as(), back));
  expect(await find('agent-2')).toMatchObject({ active: true, name: '张伟' });
  expect(await staff().restorePerson(as(), { ...back, idempotencyKey: key() })).toEqual(
    no('unknown-person'),
  );
});

test('the last supervisor with a PIN neither leaves nor gives the post up', async () => {
  expect(await remove('supervisor')).toEqual(no('last-supervisor'));
  expect(await change('supervisor', '林岚', ['bar'])).toEqual(no('last-supervisor'));
  accepted(await change('bar-1', '王小雨', ['supervisor']));
  expect(await remove('supervisor')).toEqual(no('last-supervisor'));
  const pin = { idempotencyKey: key(), staffId: 'bar-1', pin: '860253' };
  accepted(await staff().setPin(as(), pin));
  expect(await remove('supervisor')).toEqual({ ok: true, value: {} });
});

test('who is locked out comes in again at once, by unlocking or with a new PIN', async () => {
  const pin = (digits: string) => ({ idempotencyKey: key(), staffId: 'receptionist', pin: digits });
  accepted(await staff().setPin(as(), pin('860253')));
  const lockOut = () => {
    const locked_at_uptime_ms = hall.nowMs - hall.bootedMs;
    const guard = { staff_id: 'receptionist', failures: 5, locked_at_uptime_ms };
    return hall.db.transaction().execute((trx) => savePinGuard(trx, guard));
  };
  await lockOut();
  expect(await find('receptionist')).toMatchObject({ lockedUntilMs: hallStart + 60_000 });
  expect(await signIn('receptionist', '860253')).toEqual(no('pin-locked'));
  const whom = { idempotencyKey: key(), staffId: 'receptionist' };
  accepted(await staff().unlockPin(as(), whom));
  expect(await signIn('receptionist', '860253')).toMatchObject({ ok: true });
  await lockOut();
  accepted(await staff().setPin(as(), pin('748291')));
  expect(await signIn('receptionist', '748291')).toMatchObject({ ok: true });
  expect([
    await staff().setPin(as(), pin('111111')),
    await staff().unlockPin(as(), { idempotencyKey: key(), staffId: 'nobody' }),
  ]).toEqual([no('weak-pin'), no('unknown-person')]);
});

test('one’s own PIN takes the one there is', async () => {
  const own = (pin: string, newPin: string) =>
    staff().changeOwnPin(as(), { idempotencyKey: key(), pin, newPin });
  expect(await own('975310', '748291')).toEqual(no('wrong-pin'));
  expect(await own('246810', '123123')).toEqual(no('weak-pin'));
  accepted(await own('246810', '748291'));
  expect(await signIn('supervisor', '748291')).toMatchObject({ ok: true });
});

test('the roster stands in the order that was given', async () => {
  const staffIds = ['agent-3', 'agent-1'];
  accepted(await staff().orderPeople(as(), { idempotencyKey: key(), staffIds }));
  const order = (await staff().listStaff(as(), {})).map(({ staffId }) => staffId);
  expect(order).toEqual([
    ...['agent-3', 'agent-1', 'supervisor', 'receptionist', 'bar-1', 'bar-2', 'agent-2'],
  ]);
});
