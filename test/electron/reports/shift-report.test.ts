import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { addAddendum } from '../../../electron/cleanliness/add-addendum';
import { overrideBlocker } from '../../../electron/cleanliness/override-blocker';
import { issueReport } from '../../../electron/reports/issue-report';
import { defaultHallSettings } from '../../../shared/hall-settings';
import type { ShiftReport } from '../../../shared/reports/contract';
import { shiftTables } from '../../../shared/reports/shift-tables';
import { ok } from '../../../shared/result';
import { addDays, dayMs, minuteMs } from '../../../shared/time';
import {
  arrive,
  asDesk,
  beginEndOfDay,
  details,
  passAreas,
  serve,
  sign,
  takePosts,
} from '../../helpers/hall-steps';
import { noMachine } from '../../helpers/no-machine';
import { daySteps, takeStep } from '../../helpers/random-day';
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

const report = (shiftId: string | null, day = hallDay) =>
  hall.handlers.reports.readShiftReport(asDesk(hall), { day, shiftId });
const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) =>
  rows.reduce((total, row) => total + of(row), 0);

/** What the totals of a report must be, counted from the rows that it shows. */
function countedFrom({ rows, drinks }: ShiftReport) {
  const served = rows.filter(({ answeredMs }) => answeredMs !== null);
  const groups = Object.entries(Object.groupBy(rows, ({ agentName }) => agentName ?? ''));
  return {
    visits: {
      total: rows.length,
      first: rows.filter(({ kind }) => kind === 'first').length,
      returning: rows.filter(({ kind }) => kind === 'returning').length,
      guests: sum(rows, ({ partySize }) => partySize),
      open: rows.filter(({ leftAtMs }) => leftAtMs === null).length,
    },
    drinks: {
      requested: rows.length,
      served: served.length,
      withinByRule: served.filter(({ answeredMs }) => (answeredMs ?? 0) <= drinks.promiseMs).length,
      withinByWait: served.filter(({ waitedMs }) => (waitedMs ?? 0) <= drinks.promiseMs).length,
    },
    lateServings: served.filter(({ late }) => late).length,
    byAgent: Object.fromEntries(groups.map(([name, own]) => [name, own?.length])),
    byHour: rows.length,
    servedByPeople: served.length,
    lateByPeople: served.filter(({ late }) => late).length,
  };
}

function totalsOf({ visits, drinks, byAgent, byHour, byBarPerson }: ShiftReport) {
  const { requested, served, withinByRule, withinByWait } = drinks;
  return {
    visits,
    drinks: { requested, served, withinByRule, withinByWait },
    lateServings: served - withinByRule,
    byAgent: Object.fromEntries(byAgent.map((agent) => [agent.agentName ?? '', agent.visits])),
    byHour: sum(byHour, (hour) => hour.visits),
    servedByPeople: sum(byBarPerson, (person) => person.served),
    lateByPeople: sum(byBarPerson, (person) => person.late),
  };
}

const addable = ({ visits, drinks, byAgent }: ShiftReport) => ({
  ...visits,
  ...{ requested: drinks.requested, served: drinks.served, cancelled: drinks.cancelled },
  ...{ withinByRule: drinks.withinByRule, turns: sum(byAgent, ({ turns }) => turns) },
});

test('whatever happens in a day, each total is the sum of its rows, and the shifts are the day', async () => {
  await fc.assert(
    fc.asyncProperty(daySteps, async (day) => {
      await hall.close();
      hall = await openTestHall();
      // So early that the steps reach over the turn of the shifts.
      hall.nowMs = Date.parse('2026-11-24T06:00:00Z');
      await takePosts(hall, 'agent-1', 'agent-2', 'agent-3', 'bar-1', 'bar-2');
      for (const step of day) await takeStep(hall, step);

      const whole = await report(null);
      const [early, late] = [await report('early'), await report('late')];
      for (const each of [whole, early, late]) expect(totalsOf(each)).toEqual(countedFrom(each));
      expect([...early.rows, ...late.rows]).toEqual(whole.rows);
      const [a, b] = [addable(early), addable(late)];
      const added = Object.entries(a).map(([name, n]) => [name, n + Number(Reflect.get(b, name))]);
      expect(Object.fromEntries(added)).toEqual(addable(whole));
      const turns = await hall.db
        .selectFrom('visit_agent')
        .select('visit_id')
        .where('counts', '=', 1)
        .execute();
      expect(addable(whole).turns).toBe(turns.length);
      expect([early.toMs, late.toMs]).toEqual([late.fromMs, whole.toMs]);
    }),
    { numRuns: 25 },
  );
}, 30_000);

test('what was found, who has it and how it stands, from the day before on until it is closed', async () => {
  const { recordItem, fixFinding, closeFinding, listFindings } = hall.handlers.cleanliness;
  const fail = async (day: string, itemId: string, note: string) =>
    accepted(
      await recordItem(asDesk(hall), {
        ...{ idempotencyKey: key(), roundId: await beginEndOfDay(hall, 'lobby', day) },
        ...{ itemId, result: 'fail', note, measured: null, finding: details() },
      }),
    );
  await fail(hallDay, 'lobby-1', '请打 13800001000');
  const yesterday = hall.nowMs;
  hall.nowMs += dayMs;
  const today = addDays(hallDay, 1);
  await fail(today, 'lobby-2', '有灰');
  const [older] = await listFindings(asDesk(hall), {});
  const of = (note: string) => ({ idempotencyKey: key(), findingId: older?.findingId ?? '', note });
  accepted(await fixFinding(asDesk(hall), of('擦了')));
  hall.nowMs += minuteMs;
  accepted(await closeFinding(hall.as('supervisor'), of('看过')));
  const lines = async (day: string) =>
    (await report(null, day)).findings.map(({ note, state, foundAtMs, earlier, closedAtMs }) => ({
      ...{ note, state, foundAtMs, earlier, closedAtMs },
    }));
  const closed = { state: 'closed', closedAtMs: hall.nowMs, note: '请打 138****1000' };
  expect(await lines(hallDay)).toEqual([{ ...closed, foundAtMs: yesterday, earlier: false }]);
  expect(await lines(today)).toEqual([
    { ...closed, foundAtMs: yesterday, earlier: true },
    { note: '有灰', state: 'open', foundAtMs: yesterday + dayMs, earlier: false, closedAtMs: null },
  ]);
  expect(await lines(addDays(hallDay, 2))).toMatchObject([{ note: '有灰', earlier: true }]);
  expect((await report('late', hallDay)).findings).toHaveLength(1);
  expect((await report(null, addDays(hallDay, -1))).findings).toEqual([]);
});

test('what the day was closed over and what was said of it later are on its report, phones masked', async () => {
  await passAreas(hall, hallDay);
  await arrive(hall);
  const override = overrideBlocker(async () => ok({}), noMachine.records);
  for (const blocker of ['visits-open', 'drinks-open'] as const)
    accepted(
      await override(hall.as('supervisor'), {
        ...{ idempotencyKey: key(), day: hallDay, blocker, count: 1, pin: '246810' },
        reason: '已电话 13800001000',
      }),
    );
  accepted(await sign(hall));
  hall.nowMs += minuteMs;
  accepted(
    await addAddendum(async () => ok({}))(hall.as('supervisor'), {
      ...{ idempotencyKey: key(), day: hallDay, text: '少算一组', pin: '246810' },
    }),
  );
  const { overrides, addenda } = await report(null);
  const by = { byName: '林岚', atMs: hallStart, reason: '已电话 138****1000', count: 1 };
  expect(overrides).toEqual([
    { ...by, blocker: 'visits-open' },
    { ...by, blocker: 'drinks-open' },
  ]);
  const said = { text: '少算一组', writtenAtMs: hall.nowMs, writtenByName: '林岚' };
  expect(addenda).toEqual([said]);
  const tables = shiftTables(await report(null), 'zh-CN').map(({ id }) => id);
  expect(tables).toEqual(expect.arrayContaining(['overrides', 'addenda']));
});

test('a guest of a day that was begun early is in its first shift', async () => {
  await passAreas(hall, hallDay);
  accepted(await sign(hall));
  accepted(await hall.handlers.reception.openNextDay(asDesk(hall), { idempotencyKey: key() }));
  await takePosts(hall, 'agent-1', 'bar-1');
  const { requestId } = await arrive(hall);
  accepted(await serve(hall, requestId));
  const next = '2026-11-25';
  const shown = ({ rows, drinks, byAgent }: ShiftReport) => ({ rows, drinks, byAgent });
  const whole = await report(null, next);
  expect(whole.visits.total).toBe(1);
  expect(shown(await report('early', next))).toEqual(shown(whole));
  expect((await report('late', next)).visits.total).toBe(0);
});

test('what failed is named with its note, and the signature with its hand', async () => {
  const { recordItem } = hall.handlers.cleanliness;
  accepted(
    await recordItem(asDesk(hall), {
      ...{ idempotencyKey: key(), roundId: await beginEndOfDay(hall, 'lobby', hallDay) },
      ...{ itemId: 'lobby-1', result: 'fail', note: '地上有水', measured: null },
      finding: details(),
    }),
  );
  await passAreas(hall, hallDay);
  hall.nowMs += minuteMs;
  accepted(await sign(hall));
  const name = (area: string) => ({ zh: area, en: area });
  const { cleanliness, chainHead, ...head } = await report(null);
  expect(cleanliness).toEqual({
    score: 75,
    areas: [
      { name: name('lobby'), items: 2, passed: 1, failed: 1, notInspected: 0, score: 50 },
      { name: name('garden'), items: 2, passed: 2, failed: 0, notInspected: 0, score: 100 },
    ],
    failures: [
      {
        ...{ area: name('lobby'), item: { zh: '第1项', en: 'Item 1' }, note: '地上有水' },
        ...{ observedByName: '王芳', observedAtMs: hallStart },
      },
    ],
    signOff: { signedAtMs: hall.nowMs, signedByName: '林岚' },
  });
  const link = await hall.db
    .selectFrom('event')
    .select(['seq', 'mac'])
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  expect(chainHead).toEqual(link);
  expect(head).toMatchObject({
    ...{ hallName: '云栖府', day: hallDay, shift: null, timeZone: 'Asia/Shanghai' },
    ...{ issuedAtMs: hall.nowMs, issuedByName: '王芳' },
    fromMs: Date.parse('2026-11-23T20:00:00Z'),
    toMs: Date.parse('2026-11-24T20:00:00Z'),
  });
});

test('the days to report on, today first even while it is empty', async () => {
  const list = () => hall.handlers.reports.listReportDays(asDesk(hall), {});
  const today = { day: hallDay, visits: 0, signedOff: false };
  expect(await list()).toEqual({
    ...{ today: hallDay, currentShiftId: 'early', days: [today] },
    shifts: defaultHallSettings.shifts,
  });
  await arrive(hall);
  hall.nowMs += 24 * 60 * minuteMs + 5 * 60 * minuteMs;
  expect(await list()).toMatchObject({
    ...{ today: '2026-11-25', currentShiftId: 'late' },
    days: [
      { ...today, day: '2026-11-25' },
      { ...today, visits: 1 },
    ],
  });
});

test.each([
  ['zh-CN', null, '案场日报 2026-11-24.pdf'],
  ['zh-CN', 'early', '班次报表 2026-11-24 早班.pdf'],
  ['en', null, 'Day report 2026-11-24.pdf'],
  ['en', 'late', 'Shift report 2026-11-24 Late shift.pdf'],
] as const)('the paper in %s of shift %s is called %s', async (language, shiftId, fileName) => {
  const named: unknown[] = [];
  const issue = issueReport(
    {
      ...noMachine.paper,
      saveFile: async (_pdf, fileName) => {
        named.push(fileName);
        return ok({ saved: true, fileName });
      },
    },
    noMachine.records,
  );
  const of = { day: hallDay, shiftId };
  accepted(await issue(asDesk(hall), { idempotencyKey: key(), of, to: 'pdf', language }));
  expect(named).toEqual([fileName]);
});
