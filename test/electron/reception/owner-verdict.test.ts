import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertContact } from '../../../db/reception/contact.queries';
import { listOwners } from '../../../db/reception/guest-owner.queries';
import type { DoorAnswersGiven } from '../../../shared/reception/ownership-fields';
import { dayMs, hourMs } from '../../../shared/time';
import { arrival, arrive, asDesk, leave, recorded, takePosts } from '../../helpers/hall-steps';
import { quickHash } from '../../helpers/quick-hash';
import { contactRow } from '../../helpers/rows';
import { accepted, hallStart, key, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'agent-2', 'agent-3');
});
afterEach(() => hall.close());

const chen = { name: '陈', formOfAddress: 'mr', phone: '13800001001' } as const;
const zhou = { name: '周', formOfAddress: 'ms', phone: '13800001002' } as const;
const skipped = {
  beenBefore: 'skipped',
  familyHere: 'skipped',
  contactedByAgent: 'skipped',
} as const;

const look = (phone: string, door?: DoorAnswersGiven) =>
  hall.handlers.reception.readArrival(asDesk(hall), { phone, ...(door && { door }) });
const register = (changes: Parameters<typeof arrival>[0]) =>
  hall.handlers.reception.registerVisit(asDesk(hall), arrival(changes));
const verdicts = () => hall.db.selectFrom('verdict').selectAll().orderBy('asked_at_ms').execute();
const guestOf = async (visitId: string) =>
  (
    await hall.db
      .selectFrom('visit')
      .select('guest_id')
      .where('id', '=', visitId)
      .executeTakeFirstOrThrow()
  ).guest_id;

/** A guest who was served by an agent and left. Returns the guest's id. */
async function servedBy(agentId: string, guest: typeof chen | typeof zhou): Promise<string> {
  const { visitId } = await arrive(hall, { guest, agentId, agentReason: '指定' });
  accepted(await leave(hall, visitId));
  return guestOf(visitId);
}
const ownerOf = async (guestId: string) =>
  (await listOwners(hall.db, [guestId])).map(({ agentId }) => agentId);

test('the answers, who asked and the ruling are kept; what was not asked was skipped', async () => {
  const { visitId } = await arrive(hall, { guest: chen });
  const named = { agentId: 'agent-2', evidence: 'message', daysAgo: 3 } as const;
  const door = { beenBefore: 'no', familyHere: 'yes', contactedByAgent: 'yes', named } as const;
  hall.nowMs += 1;
  const second = await arrive(hall, { guest: zhou, door });
  const kept = {
    ...{ asked_by: 'receptionist', settings_json: (await verdicts())[0]?.settings_json },
    ...{ second_owner_id: null, until_ms: null },
  };
  expect(await verdicts()).toEqual([
    {
      ...kept,
      ...{ visit_id: visitId, asked_at_ms: hallStart, been_before: 'skipped' },
      ...{ family_here: 'skipped', contacted_by_agent: 'skipped', named_agent_id: null },
      ...{ evidence: null, evidence_at_ms: null, kind: 'rotation', owner_id: null },
      ruling_json: '{"kind":"rotation","clause":"nothing-known"}',
    },
    {
      ...kept,
      ...{ visit_id: second.visitId, asked_at_ms: hallStart + 1, been_before: 'no' },
      ...{ family_here: 'yes', contacted_by_agent: 'yes', named_agent_id: 'agent-2' },
      ...{ evidence: 'message', evidence_at_ms: hallStart + 1 - 3 * dayMs },
      ...{ kind: 'owner', owner_id: 'agent-2' },
      ruling_json:
        '{"kind":"owner","candidates":[{"clause":"named-agent","evidence":"message","agentId":"agent-2","daysLeft":27}]}',
    },
  ]);
  expect(JSON.parse(kept.settings_json ?? '')).toMatchObject({ protectionDays: 30, claimDays: 2 });
});

test('what a ruling rests on can be read afterwards: answers, who asked, when, and the decision', async () => {
  const named = { agentId: 'agent-2', evidence: 'message', daysAgo: 3 } as const;
  const door = { ...skipped, familyHere: 'no', contactedByAgent: 'yes', named } as const;
  const { visitId } = await arrive(hall, { guest: chen, door });
  const readRuling = (of: string) =>
    hall.handlers.reception.readRuling(asDesk(hall), { visitId: of });
  const onRecord = {
    ruling: {
      kind: 'owner',
      candidates: [
        {
          ...{ agentId: 'agent-2', agentName: '张伟', clause: 'named-agent' },
          ...{ evidence: 'message', daysLeft: 27 },
        },
      ],
    },
    ...{ askedByName: '王芳', askedAtMs: hallStart },
    answers: { beenBefore: 'skipped', familyHere: 'no', contactedByAgent: 'yes' },
    named: { agentName: '张伟', evidence: 'message', atMs: hallStart - 3 * dayMs },
    decision: null,
  };
  // It says what was so at the door, whatever has become of the guest since.
  hall.nowMs += 40 * dayMs;
  expect(await readRuling(visitId)).toEqual(onRecord);
  expect(await readRuling('no-visit')).toBeNull();
});

test('who served a first visit owns the guest, until protection lapses; a contact extends it', async () => {
  const guestId = await servedBy('agent-2', chen);
  hall.nowMs += 30 * dayMs - 1;
  expect(await look(chen.phone)).toMatchObject({
    ruling: {
      kind: 'owner',
      candidates: [{ agentId: 'agent-2', agentName: '张伟', clause: 'exact-phone', daysLeft: 1 }],
    },
    proposal: { agentId: 'agent-2', agentName: '张伟', because: 'owner' },
  });
  hall.nowMs += 1;
  const { ruling } = await look(chen.phone);
  expect(ruling).toEqual({
    ...{ kind: 'rotation', clause: 'protection-lapsed' },
    ...{ agentName: '张伟', daysSinceContact: 30 },
  });
  const called = contactRow('c', {
    guest_id: guestId,
    agent_id: 'agent-2',
    at_ms: hall.nowMs - dayMs,
  });
  await hall.db.transaction().execute((trx) => insertContact(trx, called));
  expect((await look(chen.phone)).ruling).toMatchObject({
    kind: 'owner',
    candidates: [{ daysLeft: 29 }],
  });
});

test('while the owner is busy the next in turn covers at no turn, and the owner keeps the guest', async () => {
  const guestId = await servedBy('agent-2', chen);
  const owners = await arrive(hall, { agentId: 'agent-2', agentReason: '指定' });
  expect((await look(chen.phone)).proposal).toEqual({
    ...{ agentId: 'agent-1', agentName: '李静', because: 'cover', ownerState: 'with-guest' },
  });
  const { visitId } = await arrive(hall, { guest: chen });
  expect(
    await hall.db
      .selectFrom('visit_agent')
      .select(['agent_id', 'counts'])
      .where('visit_id', '=', visitId)
      .execute(),
  ).toEqual([{ agent_id: 'agent-1', counts: 0 }]);
  hall.nowMs += hourMs;
  accepted(await leave(hall, visitId));
  expect(await listOwners(hall.db, [guestId])).toEqual([
    { guestId, agentId: 'agent-2', lastEffectiveContactMs: hall.nowMs },
  ]);
  accepted(await leave(hall, owners.visitId));
});

test('the owner can be called over without a reason, or the guest waits for the owner', async () => {
  await servedBy('agent-2', chen);
  await arrive(hall, { agentId: 'agent-2', agentReason: '指定' });
  const other = await register({ guest: chen, agentId: 'agent-3' });
  expect(other).toEqual({ ok: false, reason: 'agent-reason-needed' });
  const { visitId } = await arrive(hall, { guest: chen, agentId: 'agent-2' });
  accepted(await leave(hall, visitId));
  const waiting = accepted(await register({ guest: chen, agentId: null }));
  expect(waiting.agentName).toBeNull();
});

test('a named agent and another on record are a conflict: a third covers until the supervisor decides', async () => {
  const guestId = await servedBy('agent-1', chen);
  const named = { agentId: 'agent-2', evidence: 'call' } as const;
  const door = { ...skipped, contactedByAgent: 'yes', named } as const;
  expect(await look(chen.phone, door)).toMatchObject({
    ruling: {
      kind: 'conflict',
      candidates: [
        { agentName: '张伟', clause: 'named-agent', evidence: 'call', daysLeft: 30 },
        { agentName: '李静', clause: 'exact-phone', daysLeft: 30 },
      ],
    },
    proposal: { agentName: '陈晨', because: 'cover-until-decided' },
  });
  const { visitId } = await arrive(hall, { guest: chen, door });
  const matters = await hall.handlers.reception.listOwnershipMatters(asDesk(hall), {});
  expect(matters).toMatchObject([
    {
      kind: 'conflict',
      visitId,
      guestName: '陈',
      maskedPhone: '138****1001',
      servedBy: { agentName: '陈晨' },
    },
  ]);
  accepted(await leave(hall, visitId));
  expect(await ownerOf(guestId)).toEqual(['agent-1']);

  await givePins();
  const decide = (changes = {}) =>
    hall.handlers.reception.decideOwner(asDesk(hall), {
      ...{ idempotencyKey: key(), visitId, ownerId: 'agent-2', reason: '通话在先' },
      ...{ supervisorId: 'supervisor', pin: '246810', ...changes },
    });
  expect(await decide({ pin: '111111' })).toMatchObject({ reason: 'wrong-pin' });
  expect(await decide({ supervisorId: 'receptionist' })).toMatchObject({
    reason: 'not-their-post',
  });
  expect(await decide({ ownerId: 'agent-3' })).toMatchObject({ reason: 'not-a-candidate' });
  expect(await decide({ reason: '110101199003078515' })).toMatchObject({
    reason: 'identity-number',
  });
  const idempotencyKey = key();
  expect(accepted(await decide({ idempotencyKey }))).toEqual({ ownerNames: ['张伟'] });
  expect(accepted(await decide({ idempotencyKey }))).toEqual({ ownerNames: ['张伟'] });
  expect(await decide()).toMatchObject({ reason: 'nothing-to-decide' });
  expect(await ownerOf(guestId)).toEqual(['agent-2']);
  expect(await hall.handlers.reception.listOwnershipMatters(asDesk(hall), {})).toEqual([]);
  expect((await recorded(hall)).at(-1)).toBe('owner-decided');
  expect(await hall.handlers.reception.readRuling(asDesk(hall), { visitId })).toMatchObject({
    ruling: { kind: 'conflict' },
    decision: {
      ...{ ownerNames: ['张伟'], reason: '通话在先' },
      ...{ decidedByName: '林岚', decidedAtMs: hall.nowMs },
    },
  });
});

test('a couple with an agent each is shared evenly, and both are recorded', async () => {
  const wife = await servedBy('agent-2', zhou);
  const husband = await servedBy('agent-1', chen);
  const relative = { guestId: wife, relation: 'spouse' } as const;
  const door = { ...skipped, familyHere: 'yes', relative } as const;
  const { visitId } = await arrive(hall, { guest: chen, door });
  const [ruled] = (await verdicts()).filter(({ visit_id }) => visit_id === visitId);
  expect([ruled?.kind, ruled?.owner_id, ruled?.second_owner_id]).toEqual([
    ...['split', 'agent-1', 'agent-2'],
  ]);
  accepted(await leave(hall, visitId));
  expect(await ownerOf(husband)).toEqual(['agent-1', 'agent-2']);
  expect((await look(zhou.phone)).ruling).toMatchObject({ kind: 'split' });
});

test('the parent of a guest with an owner is that owner’s too, by the link once it is recorded', async () => {
  const child = await servedBy('agent-2', zhou);
  const relative = { guestId: child, relation: 'child' } as const;
  const { visitId } = await arrive(hall, { guest: chen, door: { ...skipped, relative } });
  await hall.db
    .updateTable('visit')
    .set({ left_at_ms: hall.nowMs })
    .where('id', '=', visitId)
    .execute();
  expect((await look(chen.phone)).ruling).toMatchObject({
    candidates: [{ clause: 'family', relation: 'child', relativeName: '周', agentName: '张伟' }],
  });
  const self = { guestId: await guestOf(visitId), relation: 'spouse' } as const;
  const again = await register({ guest: chen, door: { ...skipped, relative: self } });
  expect(again).toMatchObject({ reason: 'relative-is-guest' });
  const nobody = { guestId: 'nobody', relation: 'spouse' } as const;
  const unknown = await register({ guest: chen, door: { ...skipped, relative: nobody } });
  expect(unknown).toMatchObject({ reason: 'unknown-guest' });
  const stranger = { agentId: 'nobody', evidence: 'name' } as const;
  const named = await register({ guest: chen, door: { ...skipped, named: stranger } });
  expect(named).toMatchObject({ reason: 'unknown-person' });
});

test('a guest who cannot say by whom stands on the unclaimed board; in time the server owns', async () => {
  const door = { ...skipped, contactedByAgent: 'yes' } as const;
  const { visitId } = await arrive(hall, { guest: chen, door });
  accepted(await leave(hall, visitId));
  const untilMs = hallStart + 2 * dayMs;
  expect(await hall.handlers.reception.listOwnershipMatters(asDesk(hall), {})).toEqual([
    {
      ...{ kind: 'unclaimed', visitId, guestName: '陈', formOfAddress: 'mr' },
      ...{ maskedPhone: '138****1001', arrivedAtMs: hallStart, untilMs, claims: [] },
      servedBy: { agentId: 'agent-1', agentName: '李静' },
    },
  ]);
  hall.nowMs = untilMs - 1;
  expect((await look(chen.phone)).ruling.kind).toBe('unclaimed');
  hall.nowMs = untilMs;
  expect(await hall.handlers.reception.listOwnershipMatters(asDesk(hall), {})).toEqual([]);
  expect((await look(chen.phone)).ruling).toMatchObject({
    ...{ kind: 'owner', candidates: [{ agentId: 'agent-1', daysLeft: 28 }] },
  });
});

test('a claim in time is the supervisor’s to decide, also afterwards', async () => {
  const door = { ...skipped, beenBefore: 'yes' } as const;
  const { visitId } = await arrive(hall, { guest: chen, door });
  const claim = (agentId: string, changes = {}) => {
    const input = { idempotencyKey: key(), visitId, agentId, ...changes };
    return hall.handlers.reception.claimGuest(asDesk(hall), input);
  };
  expect(await claim('agent-1')).toMatchObject({ reason: 'already-claimed' });
  expect(await claim('bar-1')).toMatchObject({ reason: 'unknown-person' });
  expect(await claim('agent-2', { visitId: 'nothing' })).toMatchObject({ reason: 'not-unclaimed' });
  const idempotencyKey = key();
  accepted(await claim('agent-2', { idempotencyKey }));
  accepted(await claim('agent-2', { idempotencyKey }));
  expect(await claim('agent-2')).toMatchObject({ reason: 'already-claimed' });
  hall.nowMs += 2 * dayMs;
  expect(await claim('agent-3')).toMatchObject({ reason: 'claim-too-late' });
  expect(await hall.handlers.reception.listOwnershipMatters(asDesk(hall), {})).toMatchObject([
    { claims: [{ agentId: 'agent-2', agentName: '张伟', claimedAtMs: hallStart }] },
  ]);
  await givePins();
  accepted(
    await hall.handlers.reception.decideOwner(asDesk(hall), {
      ...{ idempotencyKey: key(), visitId, ownerId: 'agent-2', reason: '有微信记录' },
      ...{ supervisorId: 'supervisor', pin: '246810' },
    }),
  );
  expect(await claim('agent-3')).toMatchObject({ reason: 'not-unclaimed' });
  accepted(await leave(hall, visitId));
  expect(await ownerOf(await guestOf(visitId))).toEqual(['agent-2']);
});

test('a visit that is voided makes nobody the owner and leaves the board', async () => {
  const door = { ...skipped, beenBefore: 'yes' } as const;
  const { visitId } = await arrive(hall, { guest: chen, door });
  const guestId = await guestOf(visitId);
  const input = { idempotencyKey: key(), visitId, reason: '登记错了' };
  accepted(await hall.handlers.reception.voidVisit(asDesk(hall), input));
  expect(await ownerOf(guestId)).toEqual([]);
  expect(await hall.handlers.reception.listOwnershipMatters(asDesk(hall), {})).toEqual([]);
  expect((await look(chen.phone)).ruling).toEqual({ kind: 'rotation', clause: 'nothing-known' });
});

async function givePins(): Promise<void> {
  const pin_hash = await quickHash('246810');
  await hall.db.updateTable('staff').set({ pin_hash }).execute();
}

test('whoever a waiting party gets later pays as at the door: an owner or a cover no turn, others one', async () => {
  const named = { agentId: 'agent-2', evidence: 'message', daysAgo: 3 } as const;
  const door = { ...skipped, contactedByAgent: 'yes', named } as const;
  const turnOf = async (agentId: string, changes: Parameters<typeof arrival>[0]) => {
    const { visitId } = accepted(await register({ ...changes, agentId: null }));
    const change = { idempotencyKey: key(), visitId, agentId, reason: '轮到' };
    accepted(
      await hall.handlers.reception.changeAgent(asDesk(hall), { ...change, cause: 'other' }),
    );
    const turn = hall.db.selectFrom('visit_agent').select('counts');
    return (await turn.where('visit_id', '=', visitId).executeTakeFirstOrThrow()).counts;
  };
  expect(await turnOf('agent-2', { guest: chen, door })).toBe(0);
  expect(await turnOf('agent-1', { guest: zhou, door })).toBe(0);
  expect(await turnOf('agent-3', { guest: { ...zhou, phone: '' } })).toBe(1);
});
