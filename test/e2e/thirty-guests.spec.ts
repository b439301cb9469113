import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { BarEvent } from '../../shared/bar/service-clock';
import { bruteForceClocks } from '../helpers/service-clock-oracle';
import { expect, type HallDesk, test } from './halldesk';
import { opening, openStaffedHall, pin, tell } from './steps';

const promiseMs = 60_000;
const surnames = [...'陈王赵孙周吴郑冯褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜'];
const wang = '王小雨';
const li = '李想';
/** Waits in vain and leaves. */
const leaver = 19;
/** Is on her way with 李想, who then goes off duty. */
const handedBack = 12;

/** Ten minutes of two people at the bar, in the order of what happens. Ids are names. */
function tenMinutes(): BarEvent[] {
  const log: BarEvent[] = [wang, li].map((staffId) => ({ kind: 'on-duty', staffId, atMs: 0 }));
  const add = (event: BarEvent) => log.push(event);
  const free = new Map([wang, li].map((name) => [name, 0]));
  const freeAt = (name: string) => free.get(name) ?? 0;
  for (const [index, requestId] of surnames.entries()) {
    const arrival = index * 17_000 + ((index * index * 7) % 23) * 1_000;
    add({ kind: 'requested', requestId, atMs: arrival });
    if (index === leaver) {
      add({ kind: 'cancelled', requestId, atMs: arrival + 2_000 });
      continue;
    }
    let staffId = index === handedBack || freeAt(li) < freeAt(wang) ? li : wang;
    let atMs = Math.max(arrival, freeAt(staffId)) + 3_000;
    if (index % 2 === 0) add({ kind: 'claimed', requestId, staffId, atMs });
    if (index === handedBack) {
      add({ kind: 'off-duty', staffId: li, atMs: atMs + 5_000 });
      add({ kind: 'on-duty', staffId: li, atMs: atMs + 35_000 });
      free.set(li, atMs + 35_000);
      staffId = wang;
      atMs = Math.max(atMs + 5_000, freeAt(wang));
    }
    const servedAtMs = atMs + 15_000 + ((index * 13) % 41) * 1_000;
    add({ kind: 'served', requestId, staffId, atMs: servedAtMs });
    free.set(staffId, servedAtMs);
  }
  return log.sort((a, b) => a.atMs - b.atMs);
}

test('thirty guests, two bar people, a restart: every figure is what a slow hand counts', async ({
  halldesk,
}) => {
  test.setTimeout(120_000);
  const log = tenMinutes();
  const { t } = await openStaffedHall(halldesk, 'zh-CN');
  let hall = await enter(halldesk);
  const newcomer = { idempotencyKey: randomUUID(), name: li, posts: ['bar' as const] };
  await tell(hall.desk, 'settings.openSettings', { pin });
  await tell(hall.desk, 'people.addPerson', newcomer);
  hall = { ...hall, staff: await staffIds(hall.desk) };
  let nowMs = 0;
  for (const [index, event] of log.entries()) {
    if (event.kind === 'on-duty' && event.staffId === wang) continue;
    await halldesk.advance(event.atMs - nowMs);
    nowMs = event.atMs;
    if (index === Math.floor(log.length / 2)) {
      await halldesk.kill();
      await halldesk.start(opening + nowMs);
      hall = await enter(halldesk);
    }
    await happen(hall, event, t('barBoard:serve'));
  }

  const clocks = bruteForceClocks(log, { promiseMs });
  const served = clocks.filter(({ servedAtMs }) => servedAtMs !== undefined);
  const { desk, bar } = hall;
  const report = await tell(desk, 'reports.readShiftReport', { day: '2026-11-24', shiftId: null });
  const ofGuest = ({
    guestName,
    waitedMs,
    excusedMs,
    answeredMs,
    late,
  }: (typeof report.rows)[number]) => [guestName, waitedMs, excusedMs, answeredMs, late] as const;
  expect(report.rows.map(ofGuest).toSorted()).toEqual(
    clocks
      .map((clock) => [
        clock.requestId,
        ...(clock.servedAtMs === undefined
          ? [null, clock.excusedMs ?? null, null, false]
          : [clock.waitedMs, clock.excusedMs, clock.answeredMs, clock.late]),
      ])
      .toSorted(),
  );

  const statistics = await tell(desk, 'bar.readStatistics', {});
  const whole = figuresOf(served);
  expect(statistics).toMatchObject({
    requested: 30,
    cancelled: 1,
    whole,
    byHour: [{ hour: 10, ...whole }],
  });
  const by = Map.groupBy(served, ({ requestId }) =>
    log
      .flatMap((e) => (e.kind === 'served' && e.requestId === requestId ? [e.staffId] : []))
      .join(),
  );
  expect(
    new Map(statistics.byPerson?.map(({ name, staffId, ...figures }) => [name, figures])),
  ).toEqual(new Map([...by].map(([name, own]) => [name, figuresOf(own)])));
  // The story is worth telling only if the three figures differ and some of it went wrong.
  expect(whole.served).toBe(29);
  expect(whole.withinByWait).toBeLessThan(whole.withinByRule);
  expect(whole.withinByRule).toBeLessThan(whole.served);

  const share = (count: number) => `${Math.round((100 * count) / whole.served)}%`;
  const foot = bar.getByLabel(t('barBoard:figures'));
  await expect(foot).toContainText(share(whole.withinByWait));
  await bar.getByRole('button', { name: t('barStatistics:statistics') }).click();
  const rows = bar.getByRole('table', { name: t('barStatistics:today') }).getByRole('row');
  await expect(rows.filter({ hasText: t('barBoard:waited') })).toContainText(
    `${clock(whole.medianWaitedMs)}${clock(whole.p90WaitedMs)}${share(whole.withinByWait)}`,
  );
  await expect(rows.filter({ hasText: t('barBoard:answered') })).toContainText(
    `${clock(whole.medianAnsweredMs)}${clock(whole.p90AnsweredMs)}${share(whole.withinByRule)}`,
  );
  await expect(bar.getByText(t('barStatistics:byPerson'))).toHaveCount(0);
});

interface Hall {
  readonly desk: Page;
  readonly bar: Page;
  readonly staff: ReadonlyMap<string, string>;
}

const staffIds = async (desk: Page) =>
  new Map((await tell(desk, 'people.listPeople', {})).map(({ name, staffId }) => [name, staffId]));

/** Both windows, with the supervisor at the desk. */
async function enter(halldesk: HallDesk): Promise<Hall> {
  const desk = await halldesk.window('front-desk');
  const bar = await halldesk.window('bar');
  const staff = await staffIds(desk);
  await tell(desk, 'people.signIn', { staffId: staff.get('林岚') ?? '', pin });
  return { desk, bar, staff };
}

/** What is done about an event: what 王小雨 serves every third guest by a tap on the board. */
async function happen({ desk, bar, staff }: Hall, event: BarEvent, serve: string): Promise<void> {
  const idempotencyKey = randomUUID();
  const staffId = 'staffId' in event ? (staff.get(event.staffId) ?? '') : '';
  if (!('requestId' in event)) {
    if (event.kind === 'busy' || event.kind === 'done') return;
    const duty = { idempotencyKey, staffId, post: 'bar' as const };
    await tell(bar, event.kind === 'on-duty' ? 'people.startDuty' : 'people.endDuty', duty);
    return;
  }
  if (event.kind === 'requested') {
    const guest = { name: event.requestId, formOfAddress: 'mr' as const, phone: '' };
    const party = {
      partySize: 1,
      source: 'walk-in' as const,
      note: '',
      agentReason: '',
      drinks: [],
    };
    await tell(desk, 'reception.registerVisit', { idempotencyKey, guest, ...party });
    return;
  }
  const { toServe } = await tell(bar, 'bar.readBoard', {});
  const card = toServe.find(({ guestName }) => guestName === event.requestId);
  const { visitId = '', requestId = '' } = card ?? {};
  if (event.kind === 'cancelled') {
    await tell(desk, 'reception.closeVisit', {
      idempotencyKey,
      visitId,
      forcedReason: '客户赶时间',
    });
  } else if (event.kind === 'claimed') {
    await tell(bar, 'bar.claimRequest', { idempotencyKey, requestId, staffId });
  } else if (event.staffId === wang && surnames.indexOf(event.requestId) % 3 === 0) {
    const shown = bar.getByRole('listitem').filter({ hasText: `${event.requestId}先生` });
    await bar.getByRole('button', { name: wang }).and(bar.locator('[aria-pressed]')).click();
    // A card that has just moved takes no tap: the finger would have meant its neighbour.
    await expect(async () => {
      const button = shown.getByRole('button', { name: new RegExp(`^${serve}`) });
      if ((await button.count()) > 0) await button.click({ timeout: 500 });
      await expect(button).toHaveCount(0, { timeout: 500 });
    }).toPass({ intervals: [50], timeout: 10_000 });
  } else await tell(bar, 'bar.markServed', { idempotencyKey, requestId, staffId });
}

/** The figures as somebody with pencil and paper would count them. */
function figuresOf(served: ReturnType<typeof bruteForceClocks>) {
  const sorted = (figure: 'waitedMs' | 'excusedMs' | 'answeredMs') =>
    served.map((one) => one[figure] ?? 0).toSorted((a, b) => a - b);
  const within = (figure: 'waitedMs' | 'answeredMs') =>
    sorted(figure).filter((ms) => ms <= promiseMs).length;
  const middle = (all: number[]) =>
    all.length % 2 === 1
      ? (all[(all.length - 1) / 2] ?? 0)
      : ((all[all.length / 2] ?? 0) + (all[all.length / 2 - 1] ?? 0)) / 2;
  const nineInTen = (all: number[]) =>
    all.find((ms) => all.filter((other) => other <= ms).length * 10 >= all.length * 9) ?? 0;
  return {
    ...{
      served: served.length,
      withinByRule: within('answeredMs'),
      withinByWait: within('waitedMs'),
    },
    medianWaitedMs: middle(sorted('waitedMs')),
    medianExcusedMs: middle(sorted('excusedMs')),
    medianAnsweredMs: middle(sorted('answeredMs')),
    p90WaitedMs: nineInTen(sorted('waitedMs')),
    p90ExcusedMs: nineInTen(sorted('excusedMs')),
    p90AnsweredMs: nineInTen(sorted('answeredMs')),
  };
}

const clock = (ms: number) =>
  `${Math.floor(ms / 60_000)}:${String(Math.floor((ms % 60_000) / 1000)).padStart(2, '0')}`;
