import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeSettings } from '../../../db/settings/setting.queries';
import type { RotationRule } from '../../../shared/reception/rotation';
import { hourMs, minuteMs } from '../../../shared/time';
import { arrive, asDesk, leave, recorded, setAway, takePosts } from '../../helpers/hall-steps';
import { accepted, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'agent-2');
});
afterEach(() => hall.close());

const refusal = (reason: string) => ({ ok: false, reason });
const cover = (visitId: string, agentId: string, idempotencyKey = key()) =>
  hall.handlers.reception.coverVisit(asDesk(hall), { idempotencyKey, visitId, agentId });
const endCover = (visitId: string, idempotencyKey = key()) =>
  hall.handlers.reception.endCover(asDesk(hall), { idempotencyKey, visitId });
const handBack = (
  visitId: string,
  ownerId: string,
  servedBy: 'owner' | 'server',
  idempotencyKey = key(),
) =>
  hall.handlers.reception.handBackVisit(asDesk(hall), {
    ...{ idempotencyKey, visitId, ownerId, servedBy },
  });
const change = (visitId: string, agentId: string, cause: 'guest-asked' | 'relative') =>
  hall.handlers.reception.changeAgent(asDesk(hall), {
    ...{ idempotencyKey: key(), visitId, agentId, cause, reason: '' },
  });
const wait = async () => {
  const { visitId } = await arrive(hall, { guest: { name: '何', formOfAddress: 'ms', phone: '' } });
  return visitId;
};

/** The queue as the desk sees it. */
async function queue() {
  const lines = await hall.handlers.reception.listRotation(asDesk(hall), {});
  return lines.map(({ agentId, state, balance }) => [agentId, state, balance]);
}
async function onSite() {
  const { visits } = await hall.handlers.reception.listOnSite(asDesk(hall), {});
  return visits.map(({ agentId, coversFor }) => [agentId, coversFor?.agentId ?? null]);
}
const ledgerOf = (agentId: string) =>
  hall.handlers.reception.readTurnLedger(asDesk(hall), { agentId, atMs: null });
const setRule = (rotationRule: RotationRule) =>
  hall.db
    .transaction()
    .execute((trx) => writeSettings(trx, { rotationRule }, { staffId: null, atMs: hall.nowMs }));

test('a cover serves, the owner keeps guest and turn, and the cover’s turn does not count', async () => {
  const { visitId } = await arrive(hall);
  hall.nowMs += minuteMs;
  const once = key();
  const covered = { ok: true, value: { agentName: '张伟', ownerName: '李静' } };
  expect(await cover(visitId, 'agent-2', once)).toEqual(covered);
  expect(await cover(visitId, 'agent-2', once)).toEqual(covered);
  expect(await onSite()).toEqual([['agent-2', 'agent-1']]);
  expect(await queue()).toEqual([
    ['agent-2', 'with-guest', 0.5],
    ['agent-1', 'free', -0.5],
  ]);
  expect((await ledgerOf('agent-2')).uncounted).toEqual([
    {
      ...{ seq: 2, atMs: hall.nowMs, cause: 'cover', ownerName: '李静' },
      guest: { guestName: '陈', formOfAddress: 'mr' },
    },
  ]);
  expect(await cover(visitId, 'agent-1')).toEqual(refusal('already-covered'));
  expect(await handBack(visitId, 'agent-3', 'server')).toEqual(refusal('already-covered'));

  const taken = { ok: true, value: { agentName: '李静' } };
  const again = key();
  expect(await endCover(visitId, again)).toEqual(taken);
  expect(await endCover(visitId, again)).toEqual(taken);
  expect(await onSite()).toEqual([['agent-1', null]]);
  expect(await queue()).toEqual([
    ['agent-2', 'free', 0.5],
    ['agent-1', 'with-guest', -0.5],
  ]);
  expect(await endCover(visitId)).toEqual(refusal('not-covered'));
  expect((await recorded(hall)).slice(-2)).toEqual(['visit-covered', 'cover-ended']);
});

test('whose guest was covered is proposed again the next time', async () => {
  const phone = '13800001001';
  const { visitId } = await arrive(hall, { guest: { name: '陈', formOfAddress: 'mr', phone } });
  accepted(await cover(visitId, 'agent-2'));
  accepted(await leave(hall, visitId));
  const { proposal } = await hall.handlers.reception.readArrival(asDesk(hall), { phone });
  expect(proposal?.agentId).toBe('agent-1');
});

test('an owner who has gone off duty cannot take over; a void gives the owner’s turn back', async () => {
  const { visitId } = await arrive(hall);
  accepted(await cover(visitId, 'agent-2'));
  const post = { staffId: 'agent-1', post: 'agent' } as const;
  accepted(await hall.handlers.people.endDuty(asDesk(hall), { idempotencyKey: key(), ...post }));
  expect(await endCover(visitId)).toEqual(refusal('agent-not-on-duty'));
  accepted(
    await hall.handlers.reception.voidVisit(asDesk(hall), {
      ...{ idempotencyKey: key(), visitId, reason: '登记错了' },
    }),
  );
  expect(await queue()).toEqual([['agent-2', 'free', 0]]);
  const counted = await hall.db.selectFrom('visit_agent').select('counts').execute();
  expect(counted).toEqual([{ counts: 0 }, { counts: 0 }]);
});

test('a covered guest who goes to somebody else takes the turn along', async () => {
  await takePosts(hall, 'agent-3');
  const { visitId } = await arrive(hall);
  accepted(await cover(visitId, 'agent-2'));
  accepted(await change(visitId, 'agent-3', 'guest-asked'));
  const third = 0.33;
  expect(await queue()).toEqual([
    ['agent-1', 'free', third],
    ['agent-2', 'free', third],
    ['agent-3', 'with-guest', -0.67],
  ]);
});

test.each(['fair-share', 'move-to-back', 'fewest-today'] as const)(
  '%s: handed back, the owner has the guest and the server is first again',
  async (rule) => {
    await setRule(rule);
    const { visitId } = await arrive(hall);
    hall.nowMs += minuteMs;
    const once = key();
    const handed = { ok: true, value: { ownerName: '张伟', turnRestored: true } };
    expect(await handBack(visitId, 'agent-2', 'owner', once)).toEqual(handed);
    expect(await handBack(visitId, 'agent-2', 'owner', once)).toEqual(handed);
    expect(await onSite()).toEqual([['agent-2', null]]);
    expect(await queue()).toEqual([
      ['agent-1', 'free', 0],
      ['agent-2', 'with-guest', 0],
    ]);
    expect((await ledgerOf('agent-1')).lines.at(-1)).toMatchObject({
      clause: 'turn-reversed',
      why: { kind: 'reversal', code: 'handed-back' },
    });
    expect((await ledgerOf('agent-2')).uncounted).toMatchObject([{ cause: 'handed-back' }]);
    expect(await hall.db.selectFrom('guest_owner').select('agent_id').execute()).toEqual([
      { agent_id: 'agent-2' },
    ]);
  },
);

test('the owner need not be there: the server goes on as the cover', async () => {
  const { visitId } = await arrive(hall);
  expect(await handBack(visitId, 'agent-3', 'owner')).toEqual(refusal('agent-not-on-duty'));
  expect(await onSite()).toEqual([['agent-1', null]]);
  accepted(await handBack(visitId, 'agent-3', 'server'));
  expect(await onSite()).toEqual([['agent-1', 'agent-3']]);
  expect(await queue()).toEqual([
    ['agent-1', 'with-guest', 0],
    ['agent-2', 'free', 0],
  ]);
});

test('what cannot be covered or handed back is refused and leaves no trace', async () => {
  const { visitId } = await arrive(hall);
  const before = await hall.db.selectFrom('rotation_event').selectAll().execute();
  expect(await cover(visitId, 'agent-1')).toEqual(refusal('same-agent'));
  expect(await cover(visitId, 'agent-3')).toEqual(refusal('agent-not-on-duty'));
  expect(await cover('unknown', 'agent-2')).toEqual(refusal('visit-not-open'));
  expect(await endCover(visitId)).toEqual(refusal('not-covered'));
  expect(await endCover('unknown')).toEqual(refusal('visit-not-open'));
  expect(await handBack(visitId, 'agent-1', 'owner')).toEqual(refusal('same-agent'));
  expect(await handBack(visitId, 'bar-1', 'server')).toEqual(refusal('unknown-person'));
  expect(await handBack('unknown', 'agent-2', 'owner')).toEqual(refusal('visit-not-open'));
  expect(await hall.db.selectFrom('rotation_event').selectAll().execute()).toEqual(before);
});

test('a party without an agent has nobody to cover for or to give a turn back to', async () => {
  await hall.close();
  hall = await openTestHall();
  const visitId = await wait();
  await takePosts(hall, 'agent-1');
  expect(await cover(visitId, 'agent-1')).toEqual(refusal('visit-without-agent'));
  expect(await handBack(visitId, 'agent-1', 'owner')).toEqual(refusal('visit-without-agent'));
});

test('a relative costs no turn; neither does a guest after hours, unless the hall says so', async () => {
  const { visitId } = await arrive(hall);
  accepted(await change(visitId, 'agent-2', 'relative'));
  expect((await queue()).map(([, , balance]) => balance)).toEqual([0, 0]);
  expect((await ledgerOf('agent-2')).uncounted).toMatchObject([{ cause: 'relative' }]);
  hall.nowMs += 11.5 * hourMs;
  await wait();
  expect((await queue()).map(([, , balance]) => balance)).toEqual([0, 0]);
});

test('an agent is away for a reason until a time, later or not excused after all, and back', async () => {
  const post = async () =>
    (await hall.handlers.reception.listRotation(asDesk(hall), {})).find(
      ({ agentId }) => agentId === 'agent-1',
    );
  const away = { absenceId: 'lunch', excused: true, backAtMs: hall.nowMs + 45 * minuteMs };
  const set = (change: Partial<typeof away>) =>
    hall.handlers.reception.setAgentAway(asDesk(hall), {
      ...{ idempotencyKey: key(), agentId: 'agent-1', away: { ...away, ...change } },
    });
  expect(await post()).toMatchObject({ state: 'free', absence: null, makeUp: null });
  accepted(await set({}));
  const sinceMs = hall.nowMs;
  expect(await post()).toMatchObject({ state: 'away', sinceMs, absence: away });
  hall.nowMs += 5 * minuteMs;
  accepted(await set({ excused: false }));
  expect(await post()).toMatchObject({ sinceMs: hall.nowMs, absence: { excused: false } });
  expect(await set({ absenceId: 'picnic' })).toEqual(refusal('unknown-absence'));
  hall.nowMs += minuteMs;
  accepted(await setAway(hall, 'agent-1', 'back'));
  expect(await post()).toMatchObject({ state: 'free', sinceMs: hall.nowMs, absence: null });
});

test('in a queue an excused miss is owed while away and due at the front on return', async () => {
  await setRule('move-to-back');
  accepted(await setAway(hall, 'agent-1', 'excused'));
  const makeUps = async () =>
    (await hall.handlers.reception.listRotation(asDesk(hall), {})).map(({ agentId, makeUp }) => [
      agentId,
      makeUp,
    ]);
  await arrive(hall);
  expect(await makeUps()).toEqual([
    ['agent-1', 'owed'],
    ['agent-2', null],
  ]);
  accepted(await setAway(hall, 'agent-1', 'back'));
  expect(await makeUps()).toEqual([
    ['agent-1', 'due'],
    ['agent-2', null],
  ]);
});
