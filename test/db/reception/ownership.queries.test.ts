import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertContact, listContacts } from '../../../db/reception/contact.queries';
import {
  insertFamilyLink,
  listOwners,
  listRelatives,
  setOwners,
} from '../../../db/reception/guest-owner.queries';
import {
  findVerdict,
  insertOwnerClaim,
  insertOwnerDecision,
  insertVerdict,
  listOwnersOfVisit,
} from '../../../db/reception/verdict.queries';
import { addParty, contactRow, verdictRow } from '../../helpers/rows';
import { hallStart, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await write(async (trx) => {
    await addParty(trx, 'chen');
    await addParty(trx, 'zhou');
  });
});
afterEach(() => hall.close());

type Body = Parameters<ReturnType<TestHall['db']['transaction']>['execute']>[0];
const write = (body: Body) => hall.db.transaction().execute(body);

test('an owner keeps the place, a new one takes it, two share it', async () => {
  await write((trx) => setOwners(trx, 'chen', ['agent-1'], hallStart));
  await write((trx) => setOwners(trx, 'chen', ['agent-1'], hallStart + 5));
  expect(await listOwners(hall.db, ['chen', 'zhou'])).toEqual([
    { guestId: 'chen', agentId: 'agent-1', lastEffectiveContactMs: hallStart + 5 },
  ]);
  await write((trx) => setOwners(trx, 'chen', ['agent-1', 'agent-2'], hallStart + 3));
  await write((trx) => setOwners(trx, 'zhou', ['agent-3'], hallStart));
  expect(await listOwners(hall.db, ['chen'])).toEqual([
    { guestId: 'chen', agentId: 'agent-1', lastEffectiveContactMs: hallStart + 5 },
    { guestId: 'chen', agentId: 'agent-2', lastEffectiveContactMs: hallStart + 3 },
  ]);
  await write((trx) => setOwners(trx, 'chen', ['agent-3'], hallStart + 9));
  expect(
    await hall.db.selectFrom('guest_owner').selectAll().orderBy('seq').execute(),
  ).toMatchObject([
    ownerRow('chen', 'agent-1', 0, 5, 9),
    ownerRow('chen', 'agent-2', 3, 3, 9),
    ownerRow('zhou', 'agent-3', 0, 0, null),
    ownerRow('chen', 'agent-3', 9, 9, null),
  ]);
});

test('an effective contact of the owner extends protection; no other does', async () => {
  await write((trx) => setOwners(trx, 'chen', ['agent-1'], hallStart));
  const contacts = [
    contactRow('c1', { at_ms: hallStart + 1 }),
    contactRow('c2', { at_ms: hallStart + 2, effective: 0 }),
    contactRow('c3', { at_ms: hallStart + 3, agent_id: 'agent-2' }),
    contactRow('c4', { at_ms: hallStart + 4, guest_id: 'zhou' }),
  ];
  await write(async (trx) => {
    for (const contact of contacts) await insertContact(trx, contact);
  });
  expect(await listOwners(hall.db, ['chen'])).toEqual([
    { guestId: 'chen', agentId: 'agent-1', lastEffectiveContactMs: hallStart + 1 },
  ]);
  expect(await listContacts(hall.db, 'chen')).toEqual([contacts[2], contacts[1], contacts[0]]);
});

test('a relative is found from both sides', async () => {
  await write((trx) =>
    insertFamilyLink(trx, {
      ...{ guest_id: 'chen', relative_id: 'zhou', relation: 'parent' },
      ...{ recorded_by: 'receptionist', recorded_at_ms: hallStart },
    }),
  );
  expect(await listRelatives(hall.db, 'chen')).toEqual([{ guestId: 'zhou', relation: 'parent' }]);
  expect(await listRelatives(hall.db, 'zhou')).toEqual([{ guestId: 'chen', relation: 'child' }]);
});

test('the owner of a visit is the one decided on, and the one ruled where nothing was decided', async () => {
  const ruled = verdictRow('chen', { kind: 'owner', owner_id: 'agent-1' });
  await write(async (trx) => {
    await insertVerdict(trx, ruled);
    await insertVerdict(trx, verdictRow('zhou', { kind: 'conflict' }));
  });
  expect(await findVerdict(hall.db, 'chen')).toEqual(ruled);
  expect(await listOwnersOfVisit(hall.db, 'chen')).toEqual(['agent-1']);
  expect(await listOwnersOfVisit(hall.db, 'zhou')).toEqual([]);
  expect(await listOwnersOfVisit(hall.db, 'nobody')).toEqual([]);
  await write((trx) =>
    insertOwnerDecision(trx, {
      ...{ visit_id: 'zhou', day: '2026-11-24', owner_id: 'agent-2', second_owner_id: 'agent-3' },
      ...{ reason: '各半', decided_by: 'supervisor', decided_at_ms: hallStart },
    }),
  );
  expect(await listOwnersOfVisit(hall.db, 'zhou')).toEqual(['agent-2', 'agent-3']);
});

test('an agent claims a guest once', async () => {
  const claim = {
    ...{ visit_id: 'chen', agent_id: 'agent-1' },
    ...{ claimed_at_ms: hallStart, recorded_by: 'receptionist' },
  };
  await write(async (trx) => {
    await insertVerdict(trx, verdictRow('chen', { kind: 'unclaimed', until_ms: hallStart + 1 }));
    await insertOwnerClaim(trx, claim);
  });
  await expect(write((trx) => insertOwnerClaim(trx, claim))).rejects.toThrow('UNIQUE');
});

function ownerRow(
  guest_id: string,
  agent_id: string,
  fromMs: number,
  servedMs: number,
  toMs: number | null,
) {
  const to_ms = toMs === null ? null : hallStart + toMs;
  const from_ms = hallStart + fromMs;
  return { guest_id, agent_id, from_ms, served_at_ms: hallStart + servedMs, to_ms };
}
