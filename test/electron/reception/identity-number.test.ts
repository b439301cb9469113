import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { receptionContract } from '../../../shared/reception/contract';
import { arrival, asDesk, leave, takePosts } from '../../helpers/hall-steps';
import { quickHash } from '../../helpers/quick-hash';
import { accepted, hallDay, key, openTestHall, type TestHall } from '../../helpers/test-hall';

/** The hall collects no identity numbers: into whatever field of reception one is typed, it is refused. */

const number = '11010519491231002X';

// Once for all: hashing takes its time.
const pinHash = quickHash('246810');

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  await takePosts(hall, 'agent-1', 'agent-2');
  await hall.db
    .updateTable('staff')
    .set({ pin_hash: await pinHash })
    .where('id', '=', 'supervisor')
    .execute();
});
afterEach(() => hall.close());

const chen = { name: '陈', formOfAddress: 'mr', phone: '13800001001' } as const;
const person = { name: '林', formOfAddress: 'ms', phone: '' } as const;
const evidence = { agentId: 'agent-2', evidence: 'call' } as const;

/** A party on site with an owner in dispute, its guest, and a call that is due. */
async function onSite() {
  const { reception } = hall.handlers;
  const desk = asDesk(hall);
  const first = accepted(await reception.registerVisit(desk, arrival({ guest: chen })));
  accepted(await leave(hall, first.visitId));
  const door = { beenBefore: 'yes', familyHere: 'no', contactedByAgent: 'yes' } as const;
  const { visitId } = accepted(
    await reception.registerVisit(
      desk,
      arrival({ guest: chen, door: { ...door, named: evidence } }),
    ),
  );
  const [visit] = (await reception.listOnSite(desk, {})).visits;
  const guestId = visit?.guestId ?? '';
  const call = { guestId, agentId: 'agent-1', dueDay: hallDay, note: '' };
  accepted(await reception.planReturnCall(desk, { idempotencyKey: key(), ...call }));
  const returnCallId = (await reception.listReturnCalls(desk, {})).calls[0]?.returnCallId ?? '';
  return { visitId, guestId, returnCallId };
}

type Ids = Awaited<ReturnType<typeof onSite>>;
type Input = (ids: Ids) => object;

/** A good input with the number in one field, by procedure and field. */
const inputs: Readonly<Record<string, Input>> = {
  'registerVisit guest.name': () => arrival({ guest: { ...person, name: `王 ${number}` } }),
  'registerVisit guest.phone': () => arrival({ guest: { ...person, phone: number } }),
  'registerVisit note': () => arrival({ note: number }),
  'registerVisit agentReason': () => arrival({ agentReason: number }),
  'registerVisit drinksNote': () => arrival({ drinksNote: number }),
  'setNote note': ({ visitId }) => ({ visitId, note: `证件 ${number}` }),
  'addMember person.name': ({ visitId }) => ({
    ...{ visitId, joinsNow: true, person: { ...person, name: number } },
  }),
  'addMember person.phone': ({ visitId }) => ({
    ...{ visitId, joinsNow: true, person: { ...person, phone: number } },
  }),
  'splitVisit lead.name': ({ visitId }) => ({
    ...{ visitId, lead: { ...person, name: number }, memberIds: [], partySize: 1 },
  }),
  'splitVisit lead.phone': ({ visitId }) => ({
    ...{ visitId, lead: { ...person, phone: number }, memberIds: [], partySize: 1 },
  }),
  'closeVisit forcedReason': ({ visitId }) => ({ visitId, forcedReason: number }),
  'voidVisit reason': ({ visitId }) => ({ visitId, reason: number }),
  'changeAgent reason': ({ visitId }) => ({
    ...{ visitId, agentId: 'agent-2', cause: 'other', reason: number },
  }),
  'dockTurn clause.text': () => ({
    ...{ agentId: 'agent-1', clause: { text: number }, supervisorId: 'supervisor', pin: '246810' },
  }),
  'decideOwner reason': ({ visitId }) => ({
    ...{ visitId, ownerId: 'agent-2', reason: number, supervisorId: 'supervisor', pin: '246810' },
  }),
  'recordContact note': ({ guestId }) => ({
    ...{ guestId, agentId: 'agent-1', kind: 'call', effective: true, note: number, day: hallDay },
  }),
  'promiseGuest text': ({ guestId }) => ({
    ...{ guestId, text: number, staffId: 'agent-1', dueDay: null },
  }),
  'planReturnCall note': ({ guestId }) => ({
    ...{ guestId, agentId: 'agent-1', dueDay: hallDay, note: number },
  }),
  'settleReturnCall outcome.note': ({ returnCallId }) => ({
    ...{ returnCallId, outcome: { kind: 'done', effective: true, note: number, nextDay: null } },
  }),
  'revealPhone reason': ({ guestId }) => ({ guestId, reason: number }),
  'orderDrinks note': ({ visitId }) => ({
    ...{ visitId, drinks: [{ drinkId: 'tea', quantity: 1 }], note: number },
  }),
  'takeThing note': ({ visitId }) => ({ visitId, kind: 'bag', tag: 1, note: number }),
  'saveVehicle plate': ({ visitId }) => ({ ...car, visitId, plate: number }),
  'saveVehicle place': ({ visitId }) => ({ ...car, visitId, place: number }),
  'saveVehicle note': ({ visitId }) => ({ ...car, visitId, note: number }),
};
const car = {
  ...{ plate: '粤B12345', place: '', windowsShut: true, marks: [], note: '', signature: null },
};

test.each(Object.entries(inputs))('%s', async (field, inputOf) => {
  const ids = await onSite();
  const [procedure = ''] = field.split(' ');
  const before = await links();
  const useCase = hall.handlers.reception[procedure as 'setNote'];
  const input = { ...inputOf(ids), idempotencyKey: key() };
  const schema = receptionContract[procedure as 'setNote'].input;
  const parsed = schema.parse(procedure === 'revealPhone' ? inputOf(ids) : input);
  const answer = await useCase(asDesk(hall), parsed);
  expect(answer).toEqual({ ok: false, reason: 'identity-number' });
  expect(await links()).toBe(before);
});

async function links(): Promise<number> {
  return (await hall.db.selectFrom('event').select('seq').execute()).length;
}

test('no field that takes a text is left out', () => {
  const fields = Object.entries(receptionContract).flatMap(([name, { kind, input }]) =>
    kind === 'command'
      ? textsIn(z.toJSONSchema(input, { io: 'input' }) as Schema).map((at) => `${name} ${at}`)
      : [],
  );
  expect([...new Set(fields)].sort()).toEqual(Object.keys(inputs).sort());
});

type Schema = z.core.JSONSchema.BaseSchema;

// Ids, days and PINs are no texts, nor are the strokes of a signature.
const noText = /(?:^|\.)(?:\w*Ids?|id|idempotencyKey|pin|signature|language)$/;

/** The fields, by their path, into which a person may type what they like. */
function textsIn(schema: Schema, at = ''): string[] {
  const fields = Object.entries(schema.properties ?? {}).map(
    ([name, field]) => [field, at === '' ? name : `${at}.${name}`] as const,
  );
  const parts = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].map(
    (part) => [part, at] as const,
  );
  const free = schema.type === 'string' && !schema.format && !schema.enum && !schema.const;
  return [
    ...(free && !schema.pattern && !noText.test(at) ? [at] : []),
    ...[...fields, ...parts].flatMap(([part, path]) =>
      typeof part === 'object' && !Array.isArray(part) ? textsIn(part, path) : [],
    ),
  ];
}
