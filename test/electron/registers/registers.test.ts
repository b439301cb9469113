import { afterEach, beforeEach, expect, test } from 'vitest';
import { listOpenItems } from '../../../db/people/open-items.queries';
import type { Draft, RegisterEntry } from '../../../shared/registers/contract';
import { hourMs } from '../../../shared/time';
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
});
afterEach(() => hall.close());

const spill: Omit<Written, 'idempotencyKey'> = {
  ...{ kind: 'incident', incident: 'spill', occurredAtMs: null, place: '2号桌' },
  ...{ visitId: null, what: '茶水洒到客户衣服上', done: '道歉并擦干', told: '林岚' },
  own: { damage: '白衬衫' },
  steps: [
    { zh: '道歉', en: 'Apologise', done: true },
    { zh: '换杯', en: 'Change cups', done: false },
  ],
  ownerId: 'receptionist',
};

type Written = Parameters<TestHall['handlers']['registers']['writeEntry']>[1];
type Changed = Partial<Written>;
const registers = () => hall.handlers.registers;
const write = (changed: Changed = {}, idempotencyKey = key()) =>
  registers().writeEntry(hall.as('receptionist'), {
    ...{ ...spill, ...changed, idempotencyKey },
  });
const list = (text = '') => registers().listEntries(hall.as('receptionist'), { text });
const happen = (
  entryId: string,
  kind: Exclude<RegisterEntry['happenings'][number]['kind'], 'opened'>,
  by = 'receptionist',
  more: { text?: string; ownerId?: string; step?: number } = {},
) =>
  registers().addHappening(hall.as(by), {
    ...{ idempotencyKey: key(), entryId, kind, text: more.text ?? '说明' },
    ...more,
  });

test('an entry says what happened, who has it and by when, and which steps were done', async () => {
  const { entryId } = accepted(await write());
  expect(await list()).toEqual([
    {
      ...{ entryId, number: 1, day: hallDay, kind: 'incident', incident: 'spill' },
      ...{ occurredAtMs: hallStart, recordedAtMs: hallStart, late: false },
      ...{ place: '2号桌', what: spill.what, done: spill.done, told: '林岚', own: spill.own },
      ...{ visitId: null, guestName: null, writtenByName: '王芳' },
      steps: [
        { zh: '道歉', en: 'Apologise', doneAtMs: hallStart, doneByName: '王芳' },
        { zh: '换杯', en: 'Change cups', doneAtMs: null, doneByName: null },
      ],
      ...{ state: 'open', ownerId: 'receptionist', ownerName: '王芳' },
      dueAtMs: hallStart + 4 * hourMs,
      happenings: [
        { kind: 'opened', atMs: hallStart, byName: '王芳', text: '', ownerName: '王芳' },
      ],
    },
  ]);
});

test('written later than it happened is marked; the future is refused', async () => {
  accepted(await write({ occurredAtMs: hallStart - hourMs }));
  expect((await list())[0]).toMatchObject({ late: true, occurredAtMs: hallStart - hourMs });
  expect(await write({ occurredAtMs: hallStart + 1 })).toMatchObject({
    reason: 'time-in-the-future',
  });
});

test('the same key twice is one entry; refusals leave none', async () => {
  const idempotencyKey = key();
  expect(await write({}, idempotencyKey)).toEqual(await write({}, idempotencyKey));
  expect(await write({ ownerId: 'nobody' })).toMatchObject({ reason: 'unknown-person' });
  expect(await write({ visitId: 'none' })).toMatchObject({ reason: 'unknown-visit' });
  expect(await write({ what: '证件 11010519491231002X' })).toMatchObject({
    reason: 'identity-number',
  });
  expect(await list()).toHaveLength(1);
});

test('from step to step, closed, reviewed by the supervisor, reopened with a new time', async () => {
  const { entryId } = accepted(await write());
  accepted(await happen(entryId, 'ticked', 'receptionist', { step: 1 }));
  accepted(await happen(entryId, 'assigned', 'receptionist', { ownerId: 'bar-1' }));
  expect(await happen(entryId, 'closed', 'receptionist', { text: ' ' })).toMatchObject({
    reason: 'text-needed',
  });
  expect(await happen(entryId, 'reviewed', 'supervisor')).toMatchObject({ reason: 'entry-state' });
  accepted(await happen(entryId, 'closed'));
  expect(await happen(entryId, 'reviewed')).toMatchObject({ reason: 'supervisor-only' });
  accepted(await happen(entryId, 'reviewed', 'supervisor', { text: '' }));
  expect(await list()).toMatchObject([{ state: 'reviewed', ownerName: '王小雨' }]);
  hall.nowMs += hourMs;
  accepted(await happen(entryId, 'reopened', 'supervisor'));
  const [entry] = await list();
  expect(entry).toMatchObject({ state: 'open', dueAtMs: hall.nowMs + 4 * hourMs });
  expect(entry?.steps[1]).toMatchObject({ doneByName: '王芳' });
  accepted(await happen(entryId, 'voided'));
  expect(await list()).toMatchObject([{ state: 'voided' }]);
  expect(await happen('none', 'noted')).toMatchObject({ reason: 'unknown-entry' });
});

test('it is found by any word of it, by one letter as by four, and by what was said later', async () => {
  const { entryId } = accepted(await write());
  accepted(await write({ what: '客户遗失雨伞', place: '门口', done: '', own: {} }));
  accepted(await happen(entryId, 'noted', 'receptionist', { text: '已送干洗店 50%' }));
  for (const text of ['洒', '茶水', '客户衣服', '干洗店', '50%', '白衬衫']) {
    expect((await list(text)).map((entry) => entry.entryId)).toEqual([entryId]);
  }
  expect(await list('客户')).toHaveLength(2);
  expect(await list('"')).toEqual([]);
});

test('what is open waits for the next shift', async () => {
  const { entryId } = accepted(await write({ kind: 'question', incident: null }));
  expect(await listOpenItems(hall.db, hallDay)).toMatchObject([
    { itemId: `entry ${entryId}`, staffName: '王芳', dueAtMs: hallStart + 2 * hourMs },
  ]);
  accepted(await happen(entryId, 'closed'));
  expect(await listOpenItems(hall.db, hallDay)).toEqual([]);
});

test('a report tells it with numbers masked and what it came to', async () => {
  const { entryId } = accepted(await write({ what: '请回电 13800001234' }));
  const report = () =>
    hall.handlers.reports.readShiftReport(hall.as('receptionist'), {
      ...{ day: hallDay, shiftId: null },
    });
  hall.nowMs += 5 * hourMs;
  expect((await report()).registers).toMatchObject([
    { number: 1, kind: 'incident', what: '请回电 138****1234', state: 'open', overdue: true },
  ]);
  accepted(await happen(entryId, 'closed', 'receptionist', { text: '客户满意' }));
  expect((await report()).registers).toMatchObject([{ state: 'closed', outcome: '客户满意' }]);
});

test('a draft is kept for its writer alone until it is entered', async () => {
  const draft: NonNullable<Draft> = {
    ...{ kind: 'gift', incident: null, occurredAt: '', place: '', visitId: null, what: '茶' },
    ...{ done: '', told: '', own: {}, steps: [], ownerId: null },
  };
  accepted(
    await registers().keepDraft(hall.as('receptionist'), {
      ...{ idempotencyKey: key(), draft },
    }),
  );
  const kept = (by: string) => registers().readDraft(hall.as(by), {});
  expect(await kept('receptionist')).toEqual({ draft });
  expect(await kept('bar-1')).toEqual({ draft: null });
  accepted(await write());
  expect(await kept('receptionist')).toEqual({ draft: null });
});
