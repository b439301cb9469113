import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertSignOff } from '../../../db/cleanliness/day.queries';
import type { peopleContract } from '../../../shared/people/contract';
import type { InputOf } from '../../../shared/procedure';
import { hourMs } from '../../../shared/time';
import { arrive, asDesk, recorded } from '../../helpers/hall-steps';
import { quickHash } from '../../helpers/quick-hash';
import { accepted, hallDay, key, openTestHall, type TestHall } from '../../helpers/test-hall';

const pin = '246810';
let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
  const pin_hash = await quickHash(pin);
  await hall.db
    .updateTable('staff')
    .set({ pin_hash })
    .where('id', 'in', ['supervisor', 'receptionist', 'agent-1'])
    .execute();
});
afterEach(() => hall.close());

type Count = InputOf<typeof peopleContract.countHandover>;
const refusal = (reason: string) => ({ ok: false, reason });
const read = () => hall.handlers.people.readHandover(asDesk(hall), {});
const count = (changes: Partial<Count> = {}) =>
  hall.handlers.people.countHandover(asDesk(hall), {
    ...{ idempotencyKey: key(), shiftId: 'early' },
    ...{ umbrellas: 0, things: 0, keys: 0, guests: 0, ...changes },
  });
const pendingId = async () => (await read()).pending?.handoverId ?? '';
const sign = async (words: object = {}, note = '', typed = pin) =>
  hall.handlers.people.signHandover(asDesk(hall), {
    ...{ idempotencyKey: key(), handoverId: await pendingId(), words, note, pin: typed },
  });
const accept = async (acknowledged: string[], staffId = 'supervisor') =>
  hall.handlers.people.acceptHandover(asDesk(hall), {
    ...{ idempotencyKey: key(), handoverId: await pendingId(), staffId, pin, acknowledged },
  });

test('counted blind, explained, signed, acknowledged: both see it wait until it is accepted', async () => {
  const { visitId } = await arrive(hall);
  const { handlers } = hall;
  accepted(
    await handlers.reception.takeThing(asDesk(hall), {
      ...{ idempotencyKey: key(), visitId, kind: 'umbrella', tag: 1, note: '' },
    }),
  );
  expect(JSON.stringify(await read())).not.toContain('expected');
  accepted(await count({ guests: 2 }));
  const [umbrellas, , , guests] = (await read()).pending?.lines ?? [];
  expect(umbrellas).toEqual({
    ...{ kind: 'umbrellas', counted: 0, expected: 1, difference: -1, word: '' },
  });
  expect(guests?.difference).toBe(0);
  expect(await sign()).toEqual(refusal('difference-unexplained'));
  accepted(await sign({ umbrellas: '客户自己拿走了' }, '样板间灯坏了'));
  const itemIds = (await read()).pending?.items.map(({ itemId }) => itemId) ?? [];
  expect(itemIds).toEqual([`visit ${visitId}`]);
  hall.nowMs += 6 * hourMs;
  expect(await count({ shiftId: 'late' })).toEqual(refusal('handover-pending'));
  expect(await count()).toEqual(refusal('handover-done'));
  expect(await accept(itemIds, 'receptionist')).toEqual(refusal('same-person'));
  expect(await accept(itemIds, 'agent-1')).toEqual(refusal('not-their-post'));
  expect(await accept([])).toEqual(refusal('items-not-acknowledged'));
  accepted(await accept(itemIds));
  const after = await read();
  expect(after.pending).toBeNull();
  expect(after.accepted).toMatchObject([
    {
      ...{ state: 'accepted', note: '样板间灯坏了', handedByName: '王芳', acceptedByName: '林岚' },
      items: [{ guestName: '陈', acknowledged: true }],
    },
  ]);
  accepted(await count({ shiftId: 'late', guests: 2, umbrellas: 1 }));
  const lines = await hall.handlers.people.listHandovers(asDesk(hall), { day: hallDay });
  expect(lines.map(({ shiftId, state }) => [shiftId, state])).toEqual([
    ...[
      ['early', 'accepted'],
      ['late', 'prepared'],
    ],
  ]);
  expect((await recorded(hall)).filter((kind) => kind.startsWith('handover'))).toEqual([
    ...['handover-counted', 'handover-signed', 'handover-accepted', 'handover-counted'],
  ]);
});

test('prepared early it is saved, counted again if need be, and says so', async () => {
  accepted(await count({ keys: 3 }));
  const handoverId = await pendingId();
  const save = (note: string) =>
    hall.handlers.people.saveHandover(asDesk(hall), {
      ...{ idempotencyKey: key(), handoverId, words: { keys: '再找找' }, note },
    });
  expect(await save('11010519491231002X')).toEqual(refusal('identity-number'));
  accepted(await save('早点准备'));
  accepted(await count());
  expect((await read()).pending).toMatchObject({ recounts: 1, note: '早点准备' });
  expect(await accept([])).toEqual(refusal('handover-not-signed'));
  expect(await sign({}, '', '135791')).toMatchObject(refusal('wrong-pin'));
});

test('the same key twice counts once', async () => {
  const idempotencyKey = key();
  accepted(await count({ idempotencyKey, keys: 1 }));
  accepted(await count({ idempotencyKey, keys: 1 }));
  expect((await read()).pending?.recounts).toBe(0);
});

test('no shift hands over before it has begun, nor one that is not there, nor on a closed day', async () => {
  expect(await count({ shiftId: 'late' })).toEqual(refusal('shift-not-begun'));
  expect(await count({ shiftId: 'night' })).toEqual(refusal('unknown-shift'));
  accepted(await count());
  accepted(await sign());
  await hall.db
    .transaction()
    .execute((trx) =>
      insertSignOff(trx, { day: hallDay, atMs: hall.nowMs, staffId: 'supervisor' }),
    );
  expect(await count()).toEqual(refusal('day-closed'));
  // What was signed may still be accepted the next morning.
  accepted(await accept([]));
  expect((await read()).pending).toBeNull();
});

test('what is open of the registers is told with numbers masked, before the signature and after', async () => {
  accepted(
    await hall.handlers.registers.writeEntry(hall.as('receptionist'), {
      ...{ idempotencyKey: key(), kind: 'question', incident: null, occurredAtMs: null },
      ...{
        place: '沙盘',
        visitId: null,
        guestId: null,
        fromEntryId: null,
        what: '请回电 13800001234',
        done: '',
      },
      ...{ told: '', own: {}, steps: [], ownerId: 'receptionist' },
    }),
  );
  const told = async () => (await read()).pending?.items.map(({ text }) => text);
  accepted(await count());
  expect(await told()).toEqual(['请回电 138****1234']);
  accepted(await sign());
  expect(await told()).toEqual(['请回电 138****1234']);
});
