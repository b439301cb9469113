import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHandlers } from '../../../electron/handlers';
import { answerCall, type CallServices } from '../../../electron/ipc/answer-call';
import { createOperators, type Operators } from '../../../electron/ipc/operators';
import { procedureNamed, type QueryName } from '../../../shared/contract';
import { shippedQuestions } from '../../../shared/handbook/questions';
import { shippedSituations } from '../../../shared/handbook/situations';
import type { Topic } from '../../../shared/procedure';
import { instantOf } from '../../../shared/time';
import { arrival, asDesk, details, drawn } from '../../helpers/hall-steps';
import { noMachine } from '../../helpers/no-machine';
import { knownTexts, personalDataKept } from '../../helpers/personal-data';
import { quickHash } from '../../helpers/quick-hash';
import {
  accepted,
  chainKey,
  hallDay,
  key,
  openTestHall,
  people,
  type TestHall,
} from '../../helpers/test-hall';

let hall: TestHall;
let operators: Operators;
let told: Topic[];
beforeEach(async () => {
  hall = await openTestHall();
  operators = createOperators();
  told = [];
  const pin_hash = await quickHash('246810');
  await hall.db.updateTable('staff').set({ pin_hash }).where('id', '=', 'supervisor').execute();
});
afterEach(() => hall.close());

const call = (name: string, input: unknown = {}) => {
  const services: CallServices = {
    ...{ db: hall.db, chainKey, operators },
    now: () => hall.nowMs,
    uptimeMs: () => 0,
    handlers: createHandlers({ operators, ...noMachine }),
    newId: key,
    changed: (topics) => told.push(...topics),
    logError: (error) => {
      throw error;
    },
  };
  // What the desk may not do is the bar's.
  const window = 'front-desk' in (procedureNamed(name)?.access ?? {}) ? 'front-desk' : 'bar';
  return answerCall(services, window, name, input);
};

const oneShift = { shiftId: 'all', name: { zh: '全天', en: 'All day' }, startsAtMinute: 480 };
const nextDay = '2026-11-25';
const screens: (readonly [QueryName, object])[] = [
  ['reception.readArrival', { phone: '13800001234' }],
  ['reception.listOnSite', {}],
  ['reception.listOwnershipMatters', {}],
  ['reception.listRotation', {}],
  ['reception.listThings', {}],
  ['reception.readWeather', {}],
  ['reception.listReturnCalls', {}],
  ['reception.readWeather', {}],
  ['reception.explainRotation', { atMs: null }],
  ['reception.readTurnLedger', { agentId: 'agent-2', atMs: null }],
  ['bar.readBoard', {}],
  ['bar.readTables', {}],
  ['bar.readLearned', {}],
  ['bar.readMenu', {}],
  ['bar.readPlan', {}],
  ['cleanliness.readChecklist', { day: hallDay }],
  ['cleanliness.listRounds', { day: hallDay }],
  ['cleanliness.listFindings', {}],
  ['registers.listEntries', { view: 'all', kind: null, text: '', before: null }],
  ['registers.listDrafts', {}],
  ['registers.listOwnReports', {}],
  ['registers.listUntakenReports', {}],
  ['registers.listBarReports', { view: 'open' }],
  ['registers.listBarReports', { view: 'set-aside' }],
  ['cleanliness.readScores', {}],
  ['cleanliness.readClosing', { day: hallDay }],
  ['cleanliness.listDaysToSign', {}],
  ['people.listPeople', {}],
  ['people.readOperator', {}],
  ['reports.listReportDays', {}],
  ['reports.listIssuedReports', {}],
  ['reports.readShiftReport', { day: hallDay, shiftId: null }],
  ['reports.readShiftReport', { day: nextDay, shiftId: null }],
  ['handbook.listSituations', {}],
  ['handbook.listReadReceipts', { situationId: 'fall' }],
  ['handbook.listQuestions', {}],
  ['handbook.listDrafts', {}],
  ['handbook.listRetired', { kind: 'situation' }],
  ['handbook.readQuizRecord', {}],
  ['settings.readHall', {}],
  ['settings.listTables', {}],
  ['settings.listDrinks', {}],
  ['settings.readSettingsLock', {}],
  ['settings.listSettingChanges', {}],
  ['settings.listInventory', {}],
  ['people.listStaff', {}],
  ['people.readWhereabouts', {}],
  ['people.readRoster', {}],
  ['people.readRoster', { day: '2026-12-01' }],
  ['people.readHandover', {}],
  ['people.listHandovers', { day: hallDay }],
];

/** What every screen shows. The head of the record chain moves with every write and is no news. */
async function shown(): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  const guests = await hall.db.selectFrom('guest').select('id as guestId').execute();
  const histories = guests.map((guest) => ['reception.readGuestHistory', guest] as const);
  const ids = await hall.db.selectFrom('register_entry').select('id as entryId').execute();
  const entries = ids.flatMap((entry) => [
    ['registers.readEntry', entry] as const,
    ['registers.readWords', { ...entry, purpose: 'course' }] as const,
  ]);
  const known = await hall.db.selectFrom('bar_report').select('id as reportId').execute();
  const reports = known.map((report) => ['registers.readBarReport', report] as const);
  for (const [name, input] of [...screens, ...histories, ...entries, ...reports]) {
    const answer = await call(name, input);
    answers.set(
      `${name} ${JSON.stringify(input)}`,
      JSON.stringify(answer, (field, value) => (field === 'chainHead' ? undefined : value)),
    );
  }
  return answers;
}

/** The screens whose answer changed though nobody told them to ask again. */
async function staleAfter(name: string, input: object): Promise<string[]> {
  const before = await shown();
  told = [];
  accepted(await call(name, input));
  const topics = told;
  const after = await shown();
  return [...after.keys()].filter((screen) => {
    if (after.get(screen) === before.get(screen)) return false;
    const query = procedureNamed(screen.split(' ')[0] ?? '');
    return query?.kind !== 'query' || !query.reads.some((topic) => topics.includes(topic));
  });
}

test('whatever is done, every screen that shows it is told and the chain learns no name', {
  timeout: 120_000,
}, async () => {
  const stale: [string, string[]][] = [];
  const act = async (name: string, input: object = {}) => {
    const keyless = [
      ...['settings.changeLanguage', 'settings.openSettings', 'settings.closeSettings'],
      ...['registers.revealEntry', 'registers.keepDraft', 'registers.keepWords'],
      ...['handbook.keepDraft', 'handbook.dropDraft'],
    ];
    const once = keyless.includes(name) ? {} : { idempotencyKey: key() };
    const missed = await staleAfter(name, { ...once, ...input });
    if (missed.length > 0) stale.push([name, missed]);
    hall.nowMs += 1_000;
  };
  const supervisor = people.find(({ staffId }) => staffId === 'supervisor');
  if (supervisor) operators.signIn('front-desk', supervisor);

  for (const staffId of ['agent-1', 'agent-2'])
    await act('people.startDuty', { staffId, post: 'agent' });
  await act('people.startDuty', { staffId: 'bar-1', post: 'bar' });
  await act('people.startBreak', { staffId: 'agent-2', reasonId: 'meal' });
  await act('people.endBreak', { staffId: 'agent-2' });
  const counts = { umbrellas: 0, things: 0, keys: 1, guests: 0 };
  await act('people.countHandover', { shiftId: 'early', ...counts });
  const { id: handoverId } = await hall.db
    .selectFrom('handover')
    .select('id')
    .executeTakeFirstOrThrow();
  const leaving = { handoverId, words: { keys: '钥匙多一把' }, note: '' };
  await act('people.saveHandover', leaving);
  await act('people.signHandover', { ...leaving, pin: '246810' });
  await hall.db.updateTable('handover').set({ handed_by: 'receptionist' }).execute();
  const incoming = { staffId: 'supervisor', pin: '246810', acknowledged: [] };
  await act('people.acceptHandover', { handoverId, ...incoming });
  await act('reception.setWeather', { kind: 'rain', on: true });
  await act('reception.setWeather', { kind: 'rain', on: false });
  const guest = { name: '陈', formOfAddress: 'mr', phone: '13800001234' } as const;
  await act('reception.registerVisit', arrival({ guest, tableId: 'table-1' }));
  const { id: requestId, visit_id: visitId } = await hall.db
    .selectFrom('bar_request')
    .selectAll()
    .executeTakeFirstOrThrow();
  await act('bar.setBusy', { staffId: 'bar-1', busy: true });
  await act('bar.claimRequest', { requestId, staffId: 'bar-1' });
  await act('bar.undoClaim', { requestId });
  await act('bar.setSoldOut', { drinkId: 'cola', soldOut: true });
  const tea = [{ drinkId: 'tea', quantity: 2 }];
  await act('reception.orderDrinks', { visitId, drinks: tea, note: '不加糖' });
  await act('bar.markServed', { requestId, staffId: 'bar-1' });
  await act('bar.undoServed', { requestId });
  await act('bar.markServed', { requestId, staffId: 'bar-1' });
  const { id: guestId } = await hall.db.selectFrom('guest').select('id').executeTakeFirstOrThrow();
  const agentId = 'agent-1';
  const contact = { kind: 'call', effective: true, note: '', day: hallDay };
  await act('reception.recordContact', { guestId, agentId, ...contact });
  await act('reception.promiseGuest', { guestId, text: '楼书', staffId: agentId, dueDay: null });
  const { id: promiseId } = await hall.db
    .selectFrom('guest_promise')
    .select('id')
    .executeTakeFirstOrThrow();
  await act('reception.settlePromise', { promiseId, kept: true });
  await act('reception.planReturnCall', { guestId, agentId, dueDay: hallDay, note: '' });
  const { id: returnCallId } = await hall.db
    .selectFrom('return_call')
    .select('id')
    .executeTakeFirstOrThrow();
  await act('reception.settleReturnCall', { returnCallId, outcome: { kind: 'not-wanted' } });
  const { id: cupId } = await hall.db
    .selectFrom('cup')
    .select('id')
    .where('ended_at_ms', 'is', null)
    .limit(1)
    .executeTakeFirstOrThrow();
  for (const [taps, tap] of ['one-third', 'away', 'back', 'refilled'].entries())
    await act('bar.tapCups', { staffId: 'bar-1', cups: [{ cupId, taps }], tap });
  const { tap_id: tapId } = await hall.db
    .selectFrom('cup_event')
    .select('tap_id')
    .where('kind', '=', 'refilled')
    .executeTakeFirstOrThrow();
  await act('bar.undoTap', { tapId });
  await hall.db.updateTable('hall_table').set({ smoking: 1 }).execute();
  await act('bar.tapAshtray', { tableId: 'table-1', butts: 2, staffId: 'bar-1' });
  await act('reception.changeAgent', {
    ...{ visitId, agentId: 'agent-2', cause: 'guest-asked', reason: '' },
  });
  await act('reception.moveToTable', { visitId, tableId: 'table-2' });
  await act('reception.coverVisit', { visitId, agentId: 'agent-1' });
  await act('reception.endCover', { visitId });
  await act('reception.handBackVisit', { visitId, ownerId: 'agent-1', servedBy: 'server' });
  await act('reception.dockTurn', {
    ...{ agentId: 'agent-2', clause: { text: '没有送客' } },
    ...{ supervisorId: 'supervisor', pin: '246810' },
  });
  const away = { absenceId: 'lunch', excused: true, backAtMs: hall.nowMs + 60_000 };
  await act('reception.setAgentAway', { agentId: 'agent-1', away });
  await act('reception.setAgentAway', { agentId: 'agent-1', away: 'back' });
  await act('reception.takeThing', { visitId, kind: 'bag', tag: 1, note: '' });
  const { open } = accepted(await call('reception.listThings')) as {
    open: { thingId: string }[];
  };
  const { thingId } = open[0] ?? {};
  await act('reception.returnThing', { thingId });
  await act('reception.undoReturn', { thingId });
  await act('reception.returnThing', { thingId });
  screens.push(['reception.listVehicles', { visitId }]);
  screens.push(['reception.searchGuests', { text: '12345' }]);
  const car = { visitId, plate: '粤B12345', place: '', windowsShut: true, marks: [], note: '' };
  await act('reception.saveVehicle', { ...car, signature: null });
  const { id: vehicleId } = await hall.db
    .selectFrom('vehicle')
    .select('id')
    .executeTakeFirstOrThrow();
  await act('reception.attachVehiclePhoto', { vehicleId });
  await act('reception.releaseVehicle', { vehicleId });
  await act('reception.setNote', { visitId, note: '赶飞机' });
  await act('reception.setPartySize', { visitId, partySize: 3 });
  const li = { name: '李', formOfAddress: 'ms', phone: '' };
  await act('reception.addMember', { visitId, person: li, joinsNow: true });
  const { guest_id: memberId } = await hall.db
    .selectFrom('visit_member')
    .selectAll()
    .executeTakeFirstOrThrow();
  await act('reception.removeMember', { visitId, guestId: memberId });
  await act('reception.splitVisit', { visitId, lead: li, memberIds: [], partySize: 2 });
  const { id: otherVisitId } = await hall.db
    .selectFrom('visit')
    .select('id')
    .where('split_from', '=', visitId)
    .executeTakeFirstOrThrow();
  await act('reception.moveToTable', { visitId: otherVisitId, tableId: 'table-3' });
  await act('reception.mergeVisits', { visitId, otherVisitId });
  await act('reception.leaveWaiting', { visitId });
  await act('reception.changeAgent', {
    visitId,
    agentId: 'agent-2',
    cause: 'other',
    reason: '熟客',
  });
  await act('reception.closeVisit', { visitId });
  const points = ['cups', 'ashtray', 'chairs', 'papers'];
  for (const tableId of ['table-1', 'table-2', 'table-3'])
    await act('bar.tickReadiness', { tableId, points, ticked: true, staffId: 'bar-1' });
  await act('reception.registerVisit', arrival());
  const { visits } = accepted(await call('reception.listOnSite')) as {
    visits: { visitId: string }[];
  };
  await act('reception.voidVisit', { visitId: visits[0]?.visitId, reason: '登记错了' });
  const door = { beenBefore: 'yes', familyHere: 'skipped', contactedByAgent: 'skipped' } as const;
  await act('reception.registerVisit', arrival({ door }));
  const matters = accepted(await call('reception.listOwnershipMatters')) as { visitId: string }[];
  const unclaimed = { visitId: matters[0]?.visitId };
  await act('reception.claimGuest', { ...unclaimed, agentId: 'agent-2' });
  await act('reception.decideOwner', {
    ...{ ...unclaimed, ownerId: 'agent-2', reason: '有微信记录' },
    ...{ supervisorId: 'supervisor', pin: '246810' },
  });
  await act('reception.closeVisit', { ...unclaimed, forcedReason: '赶时间' });
  await act('people.endDuty', { staffId: 'agent-1', post: 'agent' });
  const dueAtMs = instantOf(hallDay, 18 * 60, 'Asia/Shanghai');
  const time = { day: hallDay, purpose: 'end-of-day', dueAtMs };
  const roundOf = async (areaId: string) => {
    await act('cleanliness.beginRound', { ...time, areaId });
    const begun = hall.db.selectFrom('round').select('id').where('area_id', '=', areaId);
    return (await begun.executeTakeFirstOrThrow()).id;
  };
  const roundId = await roundOf('lobby');
  await act('cleanliness.pauseRound', { roundId });
  await act('cleanliness.resumeRound', { roundId });
  const item = { roundId, itemId: 'lobby-1', result: 'fail', note: '地上有水' };
  await act('cleanliness.recordItem', { ...item, finding: details() });
  const { id: findingId } = await hall.db
    .selectFrom('finding')
    .select('id')
    .executeTakeFirstOrThrow();
  const soon = { findingId, dueInMs: 3_600_000 };
  await act('cleanliness.assignFinding', { ...soon, ownerId: 'bar-1' });
  await act('cleanliness.attachFindingPhoto', { eventId: 1 });
  const fix = { idempotencyKey: key(), findingId, note: '' };
  accepted(await hall.handlers.cleanliness.fixFinding(asDesk(hall), fix));
  await act('cleanliness.reopenFinding', { ...soon, note: '还有水' });
  await act('cleanliness.fixFinding', { findingId, note: '' });
  const [receptionist] = people.filter(({ staffId }) => staffId === 'receptionist');
  if (receptionist) operators.signIn('front-desk', receptionist);
  await act('cleanliness.closeFinding', { findingId, note: '' });
  if (supervisor) operators.signIn('front-desk', supervisor);
  await act('cleanliness.passRest', { roundId });
  await act('cleanliness.passRest', { roundId: await roundOf('garden') });
  await act('reception.registerVisit', arrival());
  const tout = { kind: 'tout', incident: null, occurredAtMs: null, place: '门口', visitId: null };
  const nobody = { guestId: null, fromEntryId: null };
  const said = { what: '发传单', done: '', told: '', own: {}, steps: [], ownerId: 'bar-1' };
  await act('registers.writeEntry', { ...tout, ...nobody, ...said });
  const { id: entryId } = await hall.db
    .selectFrom('register_entry')
    .select('id')
    .executeTakeFirstOrThrow();
  await act('registers.keepWords', { entryId, purpose: 'course', text: '已离' });
  await act('registers.addHappening', { entryId, kind: 'closed', text: '已离开' });
  await act('registers.revealEntry', { entryId, reason: '回电' });
  await act('registers.attachPhoto', { entryId });
  const photo = { id: 'photo', entry_id: entryId, day: hallDay, at_ms: 1, staff_id: 'bar-1' };
  await hall.db
    .insertInto('register_photo')
    .values({ ...photo, file: 'photo.jpg', sha256: 'a'.repeat(64) })
    .execute();
  await act('registers.voidPhoto', { photoId: 'photo', reason: '拍错了' });
  const begun = { kind: 'gift', incident: null, occurredDay: '', occurredTime: '', place: '' };
  const about = { visitId: null, guestId: null, situationId: null, ownerId: null };
  const draft = { ...begun, ...about, what: '茶叶', done: '', told: '', own: {}, ticked: [] };
  await act('registers.keepDraft', { draftId: key(), draft });
  const spill = { situationId: 'spill', tableId: 'table-1', staffId: 'bar-1' };
  const reportSpill = async () => {
    await act('registers.reportFromBar', spill);
    const open = hall.db.selectFrom('bar_report').select('id').where('outcome', 'is', null);
    return (await open.executeTakeFirstOrThrow()).id;
  };
  await act('registers.takeBackReport', { reportId: await reportSpill() });
  const reportId = await reportSpill();
  await act('registers.keepDraft', { draftId: key(), draft: { ...draft, barReportId: reportId } });
  await act('registers.writeEntry', { ...tout, ...nobody, ...said, barReportId: reportId });
  await act('registers.setReportAside', { reportId: await reportSpill(), reason: '客户说不要紧' });
  const blocker = { day: hallDay, count: 1, reason: '客户坚持留下', pin: '246810' };
  for (const each of ['visits-open', 'drinks-open'])
    await act('cleanliness.overrideBlocker', { ...blocker, blocker: each });
  await act('cleanliness.signOffDay', { day: hallDay, pin: '246810', signature: drawn });
  await act('cleanliness.addAddendum', { day: hallDay, text: '玻璃门次日补擦', pin: '246810' });
  await act('cleanliness.issueSheet', { day: hallDay, language: 'zh-CN', to: 'printer' });
  const report = { of: { day: hallDay, shiftId: null }, to: 'printer', language: 'zh-CN' };
  await act('reports.issueReport', report);
  await act('reports.reprintReport', { number: 1, to: 'printer' });
  await act('reception.openNextDay');
  await act('people.startDuty', { staffId: 'agent-1', post: 'agent' });
  const [page] = shippedSituations.filter(({ id }) => id === 'fall');
  const written = { situationId: 'fall', baseVersion: 1, content: page?.content };
  const unfinished = { kind: 'question', itemId: 'new' };
  const text = {
    topic: 'bar',
    rows: [
      { zh: '杯', en: '' },
      { zh: '', en: '' },
    ],
  };
  await act('handbook.keepDraft', { draft: { ...unfinished, baseVersion: null, text } });
  await act('handbook.dropDraft', unfinished);
  await act('handbook.saveSituation', written);
  await act('handbook.confirmSituationRead', { situationId: 'fall', version: 2 });
  await act('handbook.retireSituation', { situationId: 'fall', baseVersion: 2 });
  await act('handbook.bringBack', { kind: 'situation', itemId: 'fall', baseVersion: 3 });
  const [question] = shippedQuestions;
  const questionId = question?.id;
  await act('handbook.saveQuestion', { questionId, baseVersion: 1, content: question?.content });
  await act('handbook.retireQuestion', { questionId, baseVersion: 2 });
  await act('handbook.startQuiz');
  const { id: quizId } = await hall.db.selectFrom('quiz').select('id').executeTakeFirstOrThrow();
  await act('handbook.answerQuestion', { quizId, position: 0, chosen: 0 });
  await act('handbook.finishQuiz', { quizId });
  await act('settings.changeLanguage', { language: 'en' });
  await act('settings.openSettings', { pin: '246810' });
  const shift = { shiftId: 'early', post: 'agent' };
  await act('people.setRoster', { cells: [{ day: '2026-11-27', staffId: 'agent-1', shift }] });
  await act('people.copyRosterWeek', { monday: '2026-11-30' });
  await act('settings.changeSettings', { changes: { promiseMs: 90_000, hallName: '云栖府二期' } });
  await act('settings.changeSettings', { changes: { shifts: [oneShift] } });
  await act('people.addPerson', { name: '周洁', posts: ['reception'] });
  await act('people.changePerson', { staffId: 'agent-2', name: '张伟明', posts: ['agent'] });
  await act('people.setPin', { staffId: 'agent-2', pin: '860213597' });
  await act('people.unlockPin', { staffId: 'agent-2' });
  await act('people.orderPeople', { staffIds: ['agent-2', 'agent-1'] });
  await act('people.removePerson', { staffId: 'agent-1' });
  await act('people.restorePerson', { staffId: 'agent-1' });
  await act('people.changeOwnPin', { pin: '246810', newPin: '135790' });
  const table = { tableId: 'table-1', name: '一号', seats: 6, smoking: true };
  await act('settings.saveTables', { tables: [table], retired: ['table-3'] });
  await act('settings.placeTables', {
    places: [{ tableId: 'table-1', place: { column: 3, row: 1 } }],
  });
  const drink = { name: { zh: '冰茶', en: 'Iced tea' }, hot: false, cup: 'glass' };
  await act('settings.saveDrinks', { drinks: [drink], retired: ['cola'] });
  await act('settings.closeSettings');
  expect(stale).toEqual([]);
  // Everything has been done once by now, and none of it left personal data where it stays for good.
  const filled = new Set((await knownTexts(hall.db)).map(({ column }) => column));
  const columns = ['guest.name', 'guest.phone', 'vehicle.plate', 'visit.note', 'visit.void_reason'];
  expect(columns.filter((column) => !filled.has(column))).toEqual([]);
  expect(await personalDataKept(hall.db)).toEqual([]);
});
