import { afterEach, beforeEach, expect, test } from 'vitest';
import { listItemsById, listOpenItems } from '../../../db/people/open-items.queries';
import type { Draft } from '../../../shared/registers/contract';
import { minuteMs } from '../../../shared/time';
import {
  arrive,
  asBar,
  asDesk,
  passAreas,
  recorded,
  sign,
  takePosts,
} from '../../helpers/hall-steps';
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
  await takePosts(hall, 'bar-1');
});
afterEach(() => hall.close());

const title = { zh: '饮料洒到客户身上', en: 'A drink spilt on a guest' };
const registers = () => hall.handlers.registers;
type Said = Partial<Parameters<TestHall['handlers']['registers']['reportFromBar']>[1]>;
const tell = (said: Said = {}) =>
  registers().reportFromBar(asBar(hall), {
    ...{ idempotencyKey: key(), situationId: 'spill', tableId: 'table-1', staffId: 'bar-1' },
    ...said,
  });
const reported = async (said: Said = {}) => accepted(await tell(said)).reportId;
const takeBack = (reportId: string, idempotencyKey = key()) =>
  registers().takeBackReport(asBar(hall), { idempotencyKey, reportId });
const setAside = (reportId: string, reason = '客户说不要紧', by = 'receptionist') =>
  registers().setReportAside(hall.as(by), { idempotencyKey: key(), reportId, reason });
const open = () => registers().listBarReports(asDesk(hall), { view: 'open' });
const untaken = () => registers().listUntakenReports(hall.as(null), {});
const atTheBar = () => registers().listOwnReports(asBar(hall), {});
const read = (reportId: string) => registers().readBarReport(asDesk(hall), { reportId });
const write = (barReportId: string, idempotencyKey = key()) =>
  registers().writeEntry(asDesk(hall), {
    ...{ idempotencyKey, barReportId, kind: 'incident', incident: 'spill', place: '1号桌' },
    ...{ occurredAtMs: hallStart, visitId: null, guestId: null, fromEntryId: null },
    ...{ what: '茶水洒到袖口', done: '', told: '', own: {}, steps: [], ownerId: 'receptionist' },
  });
const draft = (barReportId: string): Draft => ({
  ...{ kind: 'incident', incident: 'spill', occurredDay: '', occurredTime: '', place: '' },
  ...{ visitId: null, guestId: null, fromEntryId: null, barReportId, situationId: 'spill' },
  ...{ what: '', done: '', told: '', own: {}, ticked: [], ownerId: null },
});
const begin = (barReportId: string, by = 'receptionist', draftId = key()) =>
  registers().keepDraft(hall.as(by), { draftId, draft: draft(barReportId) });

test('the desk hears what happened, where, to whom and from whom; the bar hears no more than that', async () => {
  const guest = { name: '欧阳若兰', formOfAddress: 'ms', phone: '13800001234' } as const;
  const { visitId } = await arrive(hall, { guest, tableId: 'table-1' });
  const { id: guestId } = await hall.db.selectFrom('guest').select('id').executeTakeFirstOrThrow();
  const { reportId, undoUntilMs } = accepted(await tell());
  expect(undoUntilMs).toBe(hallStart + 2 * minuteMs);
  const said = {
    ...{ reportId, situationId: 'spill', title, atMs: hallStart, byName: '王小雨' },
    tableName: '1号桌',
  };
  const about = { kind: 'incident', incident: 'spill', visitId, guestId };
  expect(await open()).toEqual([{ ...said, ...about, writers: [], end: null }]);
  expect(await atTheBar()).toEqual([{ ...said, undoUntilMs, state: 'waiting', deskName: null }]);
  expect(await personalDataKept(hall.db)).toEqual([]);
});

test('at an empty table nobody is named, elsewhere no table', async () => {
  await reported();
  await reported({ tableId: null });
  expect((await open()).map(({ tableName, visitId }) => [tableName, visitId])).toEqual([
    ['1号桌', null],
    [null, null],
  ]);
});

test('a report that the desk could do nothing with is refused and leaves no trace', async () => {
  expect(await tell({ staffId: 'bar-2' })).toMatchObject({ reason: 'bar-person-not-on-duty' });
  expect(await tell({ staffId: 'receptionist' })).toMatchObject({
    reason: 'bar-person-not-on-duty',
  });
  expect(await tell({ tableId: 'none' })).toMatchObject({ reason: 'unknown-table' });
  for (const situationId of ['none', 'lift'])
    expect(await tell({ situationId })).toMatchObject({ reason: 'unknown-situation' });
  expect(await open()).toEqual([]);
});

test('the same tap twice is one report, the same way back twice one', async () => {
  const idempotencyKey = key();
  expect(await tell({ idempotencyKey })).toEqual(await tell({ idempotencyKey }));
  const [report] = await open();
  expect(await open()).toHaveLength(1);
  const back = key();
  for (const _ of [1, 2]) accepted(await takeBack(report?.reportId ?? '', back));
  expect(await recorded(hall)).toEqual([
    'duty-started',
    'bar-report-made',
    'bar-report-taken-back',
  ]);
});

test('a mistaken tap is taken back in time, once, and the desk sees it no more', async () => {
  const [mistaken, late] = [await reported(), await reported({ tableId: null })];
  hall.nowMs += 2 * minuteMs;
  accepted(await takeBack(mistaken));
  expect(await takeBack(mistaken)).toMatchObject({ reason: 'report-settled' });
  hall.nowMs += 1;
  expect(await takeBack(late)).toMatchObject({ reason: 'undo-too-late' });
  expect(await takeBack('none')).toMatchObject({ reason: 'unknown-report' });
  expect((await open()).map(({ reportId }) => reportId)).toEqual([late]);
  expect((await atTheBar()).map(({ reportId }) => reportId)).toEqual([late]);
  expect(await read(mistaken)).toMatchObject({
    end: { outcome: 'taken-back', atMs: hallStart + 2 * minuteMs, byName: null },
  });
});

test('whoever begins its entry has taken it up, for everybody to see, until it is thrown away', async () => {
  const reportId = await reported();
  const draftId = key();
  expect(await untaken()).toMatchObject([{ reportId, tableName: '1号桌' }]);
  accepted(await begin(reportId, 'receptionist', draftId));
  expect(await untaken()).toEqual([]);
  expect(await open()).toMatchObject([{ writers: [{ staffId: 'receptionist', name: '王芳' }] }]);
  expect(await atTheBar()).toMatchObject([{ state: 'taken-up', deskName: '王芳' }]);
  hall.nowMs += 1_000;
  accepted(await begin(reportId, 'supervisor'));
  expect((await open())[0]?.writers.map(({ name }) => name)).toEqual(['王芳', '林岚']);
  // Taken up is not settled: it may still have been a mistake.
  accepted(await registers().keepDraft(asDesk(hall), { draftId, draft: null }));
  expect(await atTheBar()).toMatchObject([{ state: 'taken-up', deskName: '林岚' }]);
  accepted(await takeBack(reportId));
});

test('the entry settles it and says who reported it; a second one is refused', async () => {
  const reportId = await reported();
  accepted(await begin(reportId));
  hall.nowMs += minuteMs;
  const idempotencyKey = key();
  const { entryId } = accepted(await write(reportId, idempotencyKey));
  expect(await write(reportId, idempotencyKey)).toMatchObject({ value: { entryId } });
  expect(await registers().readEntry(asDesk(hall), { entryId })).toMatchObject({
    ...{ writtenByName: '王芳', reported: { byName: '王小雨', atMs: hallStart } },
  });
  expect(await open()).toEqual([]);
  expect(await atTheBar()).toMatchObject([{ state: 'entered', deskName: '王芳' }]);
  expect((await read(reportId))?.end).toEqual({
    ...{ outcome: 'entered', atMs: hall.nowMs, byName: '王芳', entryNumber: 1, reason: null },
  });
  expect(await write(reportId)).toMatchObject({ reason: 'report-settled' });
  expect(await write('none')).toMatchObject({ reason: 'unknown-report' });
  for (const settled of [await takeBack(reportId), await setAside(reportId)])
    expect(settled).toMatchObject({ reason: 'report-settled' });
  const entries = await hall.db.selectFrom('register_entry').select('id').execute();
  expect(entries).toEqual([{ id: entryId }]);
});

test('one that needs no entry is kept with its reason, and what was begun of it goes', async () => {
  const reportId = await reported();
  for (const by of ['receptionist', 'supervisor']) accepted(await begin(reportId, by));
  expect(await setAside(reportId, '11010519491231002X')).toMatchObject({
    reason: 'identity-number',
  });
  expect(await setAside('none')).toMatchObject({ reason: 'unknown-report' });
  accepted(await setAside(reportId, '客户 13800001234 说不要紧'));
  expect(await setAside(reportId)).toMatchObject({ reason: 'report-settled' });
  expect(await open()).toEqual([]);
  expect(await registers().listBarReports(asDesk(hall), { view: 'set-aside' })).toMatchObject([
    {
      reportId,
      // The colleague's words are the colleague's.
      writers: [{ name: '林岚' }],
      end: { outcome: 'set-aside', byName: '王芳', reason: '客户 138****1234 说不要紧' },
    },
  ]);
  expect(await registers().listDrafts(asDesk(hall), {})).toEqual([]);
  expect(JSON.stringify(await atTheBar())).not.toContain('不要紧');
  expect(await personalDataKept(hall.db)).toEqual([]);
});

test('what nobody has settled is left to the next shift, and stays readable there', async () => {
  const itemId = `report ${await reported()}`;
  const item = {
    ...{ itemId, kind: 'report', guestName: '', formOfAddress: null, text: '', subject: title },
    place: { zh: '1号桌', en: '1号桌' },
    ...{ staffName: '王小雨', atMs: hallStart, dueDay: null, dueAtMs: null },
  };
  expect(await listOpenItems(hall.db, hallDay)).toEqual([item]);
  accepted(await setAside(itemId.slice('report '.length)));
  expect(await listOpenItems(hall.db, hallDay)).toEqual([]);
  expect(await listItemsById(hall.db, [itemId])).toEqual([item]);
});

test('it does not keep a day from being signed, takes nothing in then, and is settled on the next', async () => {
  const [first, second] = [await reported(), await reported({ tableId: null })];
  await passAreas(hall, hallDay);
  accepted(await sign(hall));
  expect(await tell()).toMatchObject({ reason: 'day-closed' });
  for (const closed of [await takeBack(first), await setAside(first), await write(first)])
    expect(closed).toMatchObject({ reason: 'day-closed' });
  accepted(await hall.handlers.reception.openNextDay(asDesk(hall), { idempotencyKey: key() }));
  expect(await atTheBar()).toEqual([]);
  accepted(await write(first));
  accepted(await setAside(second));
  expect(await open()).toEqual([]);
});
