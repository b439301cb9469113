import { afterEach, beforeEach, expect, test } from 'vitest';
import { listOpenItems } from '../../../db/people/open-items.queries';
import { createHandlers } from '../../../electron/handlers';
import { createOperators } from '../../../electron/ipc/operators';
import { addHappening } from '../../../electron/registers/add-happening';
import {
  type Draft,
  type RegisterEntry,
  registersContract,
} from '../../../shared/registers/contract';
import { ok, refuse } from '../../../shared/result';
import { hourMs } from '../../../shared/time';
import { arrive } from '../../helpers/hall-steps';
import { noMachine } from '../../helpers/no-machine';
import { personalDataKept } from '../../helpers/personal-data';
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
  ...{
    visitId: null,
    guestId: null,
    fromEntryId: null,
    what: '茶水洒到客户衣服上',
    done: '道歉并擦干',
    told: '林岚',
  },
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
type Asked = Parameters<TestHall['handlers']['registers']['listEntries']>[1];
const list = async (text = '', more: Partial<Asked> = {}) => {
  const all = { view: 'all', kind: null, before: null } as const;
  return (await registers().listEntries(hall.as('receptionist'), { ...all, text, ...more }))
    .entries;
};
const read = async (entryId: string) => {
  const entry = await registers().readEntry(hall.as('receptionist'), { entryId });
  if (!entry) throw new Error('no such entry');
  return entry;
};
const happen = (
  entryId: string,
  kind: Exclude<RegisterEntry['happenings'][number]['kind'], 'opened'>,
  by = 'receptionist',
  more: { text?: string; ownerId?: string; step?: number; done?: boolean } = {},
) =>
  addHappening(async () => ok({}))(hall.as(by), {
    ...{ idempotencyKey: key(), entryId, kind, text: more.text ?? '说明' },
    ...more,
  });

test('an entry says what happened, who has it and by when, and which steps were done', async () => {
  const { entryId } = accepted(await write());
  const line = {
    ...{ entryId, number: 1, kind: 'incident', incident: 'spill', place: '2号桌' },
    ...{ occurredAtMs: hallStart, late: false, what: spill.what, guest: null },
    ...{ state: 'open', ownerName: '王芳', dueAtMs: hallStart + 4 * hourMs },
  };
  expect(await list()).toEqual([line]);
  expect(await read(entryId)).toEqual({
    ...line,
    ...{ day: hallDay, recordedAtMs: hallStart, writtenByName: '王芳', ownerId: 'receptionist' },
    ...{ done: spill.done, told: '林岚', own: spill.own, maskedPhone: null, masked: false },
    steps: [
      { zh: '道歉', en: 'Apologise', doneAtMs: hallStart, doneByName: '王芳' },
      { zh: '换杯', en: 'Change cups', doneAtMs: null, doneByName: null },
    ],
    happenings: [{ kind: 'opened', atMs: hallStart, byName: '王芳', text: '', ownerName: '王芳' }],
    photos: [],
    ...{ visitId: null, guestId: null, reported: null, cameFrom: null, became: [] },
  });
});

test('a visit brings its guest along; a guest is linked without one; both are found by name', async () => {
  const { visitId } = await arrive(hall, {
    guest: { name: '欧阳若兰', formOfAddress: 'ms', phone: '13800001234' },
  });
  const guest = await hall.db.selectFrom('guest').select('id').executeTakeFirstOrThrow();
  const atTable = accepted(await write({ visitId })).entryId;
  const later = accepted(await write({ guestId: guest.id, what: '电话里再次致歉' })).entryId;
  expect((await list()).map((entry) => entry.guest)).toEqual(
    Array(2).fill({ guestName: '欧阳若兰', formOfAddress: 'ms' }),
  );
  expect((await list('欧阳')).map((entry) => entry.entryId)).toEqual([later, atTable]);
  expect(await list('1234')).toHaveLength(2);
  expect(await read(later)).toMatchObject({ maskedPhone: '138****1234', masked: true });
  expect(await write({ guestId: 'nobody' })).toMatchObject({ reason: 'unknown-guest' });
});

test('an incident and the complaint that it became lead to each other', async () => {
  const incident = accepted(await write()).entryId;
  const complaint = { kind: 'complaint', incident: null, fromEntryId: incident } as const;
  const { entryId } = accepted(await write(complaint));
  const mistaken = accepted(await write(complaint)).entryId;
  accepted(await happen(mistaken, 'voided'));
  const links = async (id: string) => {
    const { cameFrom, became } = await read(id);
    return { cameFrom, became };
  };
  expect(await links(incident)).toEqual({
    ...{ cameFrom: null, became: [{ entryId, number: 2, kind: 'complaint', incident: null }] },
  });
  expect(await links(entryId)).toEqual({
    cameFrom: { entryId: incident, number: 1, kind: 'incident', incident: 'spill' },
    became: [],
  });
  expect(await write({ fromEntryId: 'none' })).toMatchObject({ reason: 'unknown-entry' });
});

test('what is closed waits for review until it is reviewed', async () => {
  const [first, second] = [accepted(await write()).entryId, accepted(await write()).entryId];
  for (const entryId of [first, second]) accepted(await happen(entryId, 'closed'));
  accepted(await happen(first, 'reviewed', 'supervisor'));
  const ids = async (view: 'toReview' | 'closed') =>
    (await list('', { view })).map(({ entryId }) => entryId);
  expect(await ids('toReview')).toEqual([second]);
  expect(await ids('closed')).toEqual([second, first]);
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
  const tick = (done: boolean) => happen(entryId, 'ticked', 'receptionist', { step: 1, done });
  for (const done of [true, true, false, true]) accepted(await tick(done));
  accepted(await happen(entryId, 'assigned', 'receptionist', { ownerId: 'bar-1' }));
  expect(await happen(entryId, 'closed', 'receptionist', { text: ' ' })).toMatchObject({
    reason: 'text-needed',
  });
  expect(await happen(entryId, 'reviewed', 'supervisor')).toMatchObject({ reason: 'entry-state' });
  accepted(await happen(entryId, 'closed'));
  expect(await happen(entryId, 'reviewed')).toMatchObject({ reason: 'supervisor-only' });
  const review = { idempotencyKey: key(), entryId, kind: 'reviewed' as const, text: '' };
  const wrong = addHappening(async () => refuse('wrong-pin'));
  expect(await wrong(hall.as('supervisor'), review)).toEqual({ ok: false, reason: 'wrong-pin' });
  accepted(await happen(entryId, 'reviewed', 'supervisor', { text: '' }));
  expect(await list()).toMatchObject([{ state: 'reviewed', ownerName: '王小雨' }]);
  expect(await tick(false)).toMatchObject({ reason: 'entry-state' });
  hall.nowMs += hourMs;
  accepted(await happen(entryId, 'reopened', 'supervisor'));
  const entry = await read(entryId);
  expect(entry).toMatchObject({ state: 'open', dueAtMs: hall.nowMs + 4 * hourMs });
  expect(entry.steps[1]).toMatchObject({ doneByName: '王芳' });
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
  expect(await list('#2')).toMatchObject([{ number: 2 }]);
});

test('what was written last is found by its last letter', async () => {
  const { entryId } = accepted(await write({ told: '', own: { damage: '袖' } }));
  accepted(await write({ own: {} }));
  expect((await list('袖')).map((entry) => entry.entryId)).toEqual([entryId]);
});

test('a letter that is in everything finds all that is open, of the rest the newest, and says so', async () => {
  const first = accepted(await write({ what: '的', done: '', own: {} })).entryId;
  const second = accepted(await write({ what: '的', done: '', own: {} })).entryId;
  for (let number = 0; number < 1000; number++) {
    const others = String.fromCodePoint(0x5000 + number);
    const { entryId } = accepted(await write({ what: `的${others}`, done: '', own: {} }));
    accepted(await happen(entryId, 'closed', 'receptionist', { text: '好' }));
  }
  accepted(await happen(second, 'closed', 'receptionist', { text: '好' }));
  const ask = (text: string, more: Partial<Asked> = {}) =>
    registers().listEntries(hall.as('receptionist'), {
      ...{ view: 'all', kind: null, before: 100, text, ...more },
    });
  const numbers = async (text: string) => (await ask(text)).entries.map(({ number }) => number);
  // One letter begins too many groups, three letters are in too many entries.
  for (const text of ['的', '2号桌']) expect(await ask(text)).toMatchObject({ broad: true });
  expect((await numbers('的')).slice(-2)).toEqual([3, 1]);
  expect(await ask('\u5000')).toMatchObject({ broad: false, entries: [{ number: 3 }] });
  expect((await list('的', { view: 'open' })).map(({ entryId }) => entryId)).toEqual([first]);
});

test('the list is by state and kind, page by page', async () => {
  for (let number = 1; number <= 101; number++)
    accepted(await write({ kind: 'tout', incident: null }));
  const { entryId } = accepted(await write({ kind: 'gift', incident: null }));
  accepted(await happen(entryId, 'voided'));
  expect(await list('', { view: 'voided' })).toMatchObject([{ number: 102, state: 'voided' }]);
  expect(await list('', { view: 'open' })).toHaveLength(101);
  expect(await list('', { view: 'open', kind: 'gift' })).toEqual([]);
  const page = { view: 'all', kind: 'tout', text: '' } as const;
  const ask = (before: number | null) =>
    registers().listEntries(hall.as('receptionist'), { ...page, before });
  expect(await ask(null)).toMatchObject({ more: true, entries: { length: 100 } });
  expect(await ask(2)).toMatchObject({ more: false, entries: [{ number: 1 }] });
});

test('numbers are masked until somebody says why, and that is noted', async () => {
  const { entryId } = accepted(
    await write({ what: '请回电 13800001234', own: { damage: '13912345678' } }),
  );
  accepted(await happen(entryId, 'noted', 'receptionist', { text: '已打 13800001234' }));
  expect((await list())[0]?.what).toBe('请回电 138****1234');
  const masked = await read(entryId);
  expect(masked).toMatchObject({ masked: true, own: { damage: '139****5678' } });
  expect(masked.happenings[1]?.text).toBe('已打 138****1234');
  const reveal = (reason: string) =>
    registers().revealEntry(hall.as('receptionist'), { entryId, reason });
  expect(await reveal('11010519491231002X')).toMatchObject({ reason: 'identity-number' });
  expect(accepted(await reveal('回电客户')).entry).toMatchObject({
    ...{ what: '请回电 13800001234', own: { damage: '13912345678' } },
  });
  const log = await hall.db.selectFrom('access_log').selectAll().execute();
  expect(log).toMatchObject([
    {
      record_kind: 'register-entry',
      record_id: entryId,
      reason: '回电客户',
      actor_id: 'receptionist',
    },
  ]);
  expect(await personalDataKept(hall.db)).toEqual([]);
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

test('a report also tells what was entered before and is overdue, or was settled in its time', async () => {
  const settled = accepted(await write()).entryId;
  accepted(await write({ what: '还没有答复' }));
  accepted(await write({ kind: 'lost-and-found', incident: null, what: '一周内不算超时' }));
  hall.nowMs += 24 * hourMs;
  accepted(await happen(settled, 'closed', 'receptionist', { text: '客户满意' }));
  accepted(await write({ what: '今天的' }));
  const numbers = async (day: string, shiftId: string | null) => {
    const report = await hall.handlers.reports.readShiftReport(hall.as('receptionist'), {
      ...{ day, shiftId },
    });
    return report.registers.map(({ number, earlier, overdue }) => [number, earlier, overdue]);
  };
  const today = '2026-11-25';
  expect(await numbers(today, null)).toEqual([
    [1, true, false],
    [2, true, true],
    [4, false, false],
  ]);
  expect(await numbers(today, 'late')).toEqual([[2, true, true]]);
  expect((await numbers(hallDay, null)).map(([number]) => number)).toEqual([1, 2, 3]);
});

test('a picture is kept with an entry and goes with a reason; one too many is refused', async () => {
  const removed: string[] = [];
  let taken = 0;
  const handlers = createHandlers({
    ...{ operators: createOperators(), ...noMachine },
    photos: {
      choose: async () => ok({ name: `${++taken}.jpg`, sha256: 'a'.repeat(64) }),
      read: async (name) => `data:${name}`,
      remove: async (name) => void removed.push(name),
    },
  }).registers;
  const { entryId } = accepted(await write());
  const attach = (idempotencyKey = key(), to = entryId) =>
    handlers.attachPhoto(hall.as('receptionist'), { idempotencyKey, entryId: to });
  const once = key();
  expect(accepted(await attach(once))).toEqual({ attached: true });
  expect(accepted(await attach(once))).toEqual({ attached: true });
  expect(removed).toEqual(['2.jpg']);
  expect(await attach(key(), 'none')).toMatchObject({ reason: 'unknown-entry' });
  const [photo] = (await read(entryId)).photos;
  expect(photo).toMatchObject({ atMs: hallStart, byName: '王芳', voided: null });
  const photoId = photo?.photoId ?? '';
  const shown = () => handlers.readPhoto(hall.as('receptionist'), { photoId });
  expect(await shown()).toEqual({ dataUrl: 'data:1.jpg' });
  for (let more = 2; more <= 10; more++) accepted(await attach());
  expect(await attach()).toMatchObject({ reason: 'photos-full' });
  const take = (reason: string) =>
    handlers.voidPhoto(hall.as('supervisor'), { idempotencyKey: key(), photoId, reason });
  accepted(await take('拍到了客户的脸'));
  expect(await take('再来一次')).toMatchObject({ reason: 'unknown-photo' });
  expect(removed.at(-1)).toBe('1.jpg');
  expect((await read(entryId)).photos[0]).toMatchObject({
    voided: { byName: '林岚', reason: '拍到了客户的脸', atMs: hallStart },
  });
  expect(await personalDataKept(hall.db)).toEqual([]);
});

test('drafts are kept for their writer alone, each until it is entered or thrown away', async () => {
  const draft: Draft = {
    ...{ kind: 'gift', incident: null, occurredDay: '', occurredTime: '', place: '' },
    ...{ visitId: null, guestId: null, fromEntryId: null, barReportId: null },
    ...{ situationId: 'gift', what: '茶', done: '', told: '', own: {}, ticked: [0], ownerId: null },
  };
  const keep = (draftId: string, kept: Draft | null, by = 'receptionist') =>
    registers().keepDraft(hall.as(by), { draftId, draft: kept });
  const drafts = (by: string) => registers().listDrafts(hall.as(by), {});
  const [gift, other] = [key(), key()];
  // Its kind of incident is not chosen yet.
  const incident = { ...draft, kind: 'incident' } as const;
  accepted(await keep(gift, draft));
  accepted(await keep(other, incident));
  hall.nowMs += 1_000;
  accepted(await keep(gift, { ...draft, what: '一盒茶叶' }));
  accepted(await keep(gift, draft, 'bar-1'));
  expect(await drafts('receptionist')).toEqual([
    { draftId: gift, savedAtMs: hallStart + 1_000, draft: { ...draft, what: '一盒茶叶' } },
    { draftId: other, savedAtMs: hallStart, draft: incident },
  ]);
  expect(await drafts('bar-1')).toEqual([]);
  expect(await keep(gift, { ...draft, told: '11010519491231002X' })).toMatchObject({
    reason: 'identity-number',
  });
  accepted(await write({}, gift));
  accepted(await keep(other, null));
  expect(await drafts('receptionist')).toEqual([]);
});

test('an incident is entered with its kind, and nothing else with one', () => {
  const { input } = registersContract.writeEntry;
  const entered = { ...spill, idempotencyKey: key() };
  const complaint = { ...entered, kind: 'complaint' } as const;
  expect(input.safeParse(entered).success).toBe(true);
  expect(input.safeParse({ ...entered, incident: null }).success).toBe(false);
  expect(input.safeParse({ ...complaint, incident: null }).success).toBe(true);
  expect(input.safeParse(complaint).success).toBe(false);
});

test('what was begun about an entry is kept for its writer until it is said or emptied', async () => {
  const { entryId } = accepted(await write());
  type Purpose = 'course' | 'void' | 'photo' | 'reveal';
  const keep = (text: string, by = 'receptionist', to = entryId, purpose: Purpose = 'course') =>
    registers().keepWords(hall.as(by), { entryId: to, purpose, text });
  const words = (by = 'receptionist', purpose: Purpose = 'course') =>
    registers().readWords(hall.as(by), { entryId, purpose });
  accepted(await keep('已送'));
  accepted(await keep('已送干洗店 '));
  accepted(await keep('等我看看', 'supervisor'));
  expect(await words()).toEqual({ staffId: 'receptionist', text: '已送干洗店 ' });
  accepted(await happen(entryId, 'ticked', 'receptionist', { step: 1, done: true }));
  expect(await keep('11010519491231002X')).toMatchObject({ reason: 'identity-number' });
  expect(await keep('无', 'receptionist', 'none')).toMatchObject({ reason: 'unknown-entry' });
  expect(await words()).toMatchObject({ text: '已送干洗店 ' });
  accepted(await happen(entryId, 'closed', 'receptionist', { text: '已送干洗店' }));
  expect(await words()).toMatchObject({ text: '' });
  expect(await words('supervisor')).toMatchObject({ text: '等我看看' });
  accepted(await keep('', 'supervisor'));
  expect(await words('supervisor')).toMatchObject({ text: '' });
  accepted(await keep('又来电话'));
  accepted(await keep('写错了', 'receptionist', entryId, 'void'));
  accepted(await keep('拍到人', 'receptionist', entryId, 'photo'));
  accepted(await keep('回电', 'receptionist', entryId, 'reveal'));
  accepted(await keep('回访', 'supervisor', entryId, 'reveal'));
  accepted(await happen(entryId, 'voided', 'receptionist', { text: '写错了' }));
  for (const [purpose, text] of [
    ['course', '又来电话'],
    ['void', ''],
    ['photo', '拍到人'],
    ['reveal', '回电'],
  ] as const)
    expect(await words('receptionist', purpose)).toMatchObject({ text });
  const why = { entryId, reason: '回电客户' };
  accepted(await registers().revealEntry(hall.as('receptionist'), why));
  expect(await words('receptionist', 'reveal')).toMatchObject({ text: '' });
  expect(await words('supervisor', 'reveal')).toMatchObject({ text: '回访' });
});
