import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { readinessPoints } from '../../shared/bar/readiness';
import { minuteMs } from '../../shared/time';
import { expectAccessible } from './accessible';
import { expect, type TextsIn, test } from './halldesk';
import { opening, openStaffedHall, pin, register, signIn, tell } from './steps';

const table = '1号桌';
const drink = '茶';

test('served, looked after when it is worth a walk, refilled, undone, and cleared in four ticks', async ({
  halldesk,
}) => {
  const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
  await register(desk, t, { name: '陈', drink });
  await seat(desk, t);
  await bar.getByRole('button', { name: new RegExp(`^${t('barBoard:serve')}`) }).click();
  await halldesk.advance(5 * minuteMs);
  await expect(bar.getByText(t('barBoard:quiet'))).toBeVisible();
  await expect(bar.getByText(t('refills:walkNow'))).toHaveCount(0);
  await expect(bar.getByText(/预计 \d\d:\d\d 去看一圈/)).toBeVisible();

  await halldesk.advance(9 * minuteMs);
  await expect(bar.getByRole('heading', { name: t('refills:walkNow') })).toBeVisible();
  await expect(bar.getByText(t('refills:onWalk', { tables: 1, cups: 1 }))).toBeVisible();
  await level(bar, t, 'one-third').click();
  await answer(bar, t, 'refilled').click();
  await expect(answer(bar, t, 'refilled')).toHaveCount(0);
  await expect(undoOf(bar, t, 'refilled')).toBeVisible();
  await expectAccessible(bar, 'a walk, with a tap that can be taken back');

  // What has just moved takes no tap for a moment: a finger would have meant its neighbour.
  await expect(async () => {
    await undoOf(bar, t, 'refilled').click({ timeout: 500 });
    await expect(answer(bar, t, 'refilled')).toBeVisible({ timeout: 1_000 });
  }).toPass();

  await halldesk.kill();
  await halldesk.start(opening + 15 * minuteMs);
  const again = await halldesk.window('bar');
  await expect(again.getByText(t('refills:ask'))).toBeVisible();
  await answer(again, t, 'refilled').click();
  await expect(again.getByText(t('barBoard:quiet'))).toBeVisible();
  await again.getByRole('button', { name: t('refills:allCups', { count: 1 }) }).click();
  await expect(level(again, t, 'full')).toBeVisible();

  const deskAgain = await halldesk.window('front-desk');
  await signIn(deskAgain, t, '王芳');
  await openVisit(deskAgain, t);
  await deskAgain.getByRole('button', { name: t('visit:actions.depart'), exact: true }).click();
  await deskAgain.getByRole('button', { name: t('reception:visit.departDo') }).click();
  await expect(level(again, t, 'full')).toHaveCount(0);
  await halldesk.advance(6 * minuteMs);
  await expect(again.getByText(t('barBoard:face.late'))).toBeVisible();
  for (const point of readinessPoints) {
    await expect(again.getByText(t('barBoard:tableCleared'))).toHaveCount(0);
    await again.getByRole('button', { name: t(`refills:pointOf.${point}`, { table }) }).click();
  }
  await expect(again.getByText(t('barBoard:tableCleared')).first()).toBeVisible();
});

test('a table of the plan counts down, is served there, and the view is kept', async ({
  halldesk,
}) => {
  const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
  await register(desk, t, { name: '陈', drink });
  await bar.getByRole('button', { name: t('plan:toPlan'), exact: true }).click();
  const serve = bar.getByRole('button', { name: new RegExp(`^${t('barBoard:serve')}`) });
  // Nobody who waits is hidden for want of a table.
  await expect(serve).toBeVisible();
  await seat(desk, t);
  const plan = bar.getByRole('list', { name: t('plan:tables') });
  const tile = plan.getByRole('button', { name: new RegExp(`^${table}`) });
  await expect(tile).toContainText(t('barBoard:face.running'));
  await halldesk.advance(2 * minuteMs);
  await expect(tile).toContainText(t('barBoard:face.late'));
  await tile.click();
  await serve.click();
  await expect(tile).toContainText(t('plan:state.fine'));
  await bar.reload();
  await expect(tile).toContainText(t('plan:state.fine'));
});

const level = (bar: Page, t: TextsIn, seen: 'full' | 'one-third') => {
  const name = t('refills:cupLevel', { table, drink, level: t(`refills:level.${seen}`) });
  return bar.getByRole('button', { name });
};
const answer = (bar: Page, t: TextsIn, said: 'refilled') => {
  const name = t('refills:tapOn', { table, drink, tap: t(`refills:tap.${said}`) });
  return bar.getByRole('button', { name });
};
const undoOf = (bar: Page, t: TextsIn, said: 'refilled') =>
  bar
    .getByRole('button', { name: `${t('common:undo')} ${table}` })
    .filter({ hasText: t('refills:undoCups', { drinks: drink, tap: t(`refills:tap.${said}`) }) });

const openVisit = (desk: Page, t: TextsIn) =>
  desk.getByRole('button', { name: t('reception:board.open', { guest: '陈先生' }) }).click();

async function seat(desk: Page, t: TextsIn): Promise<void> {
  await openVisit(desk, t);
  await desk.getByRole('button', { name: t('visit:actions.seat'), exact: true }).click();
  await desk.getByRole('combobox', { name: t('reception:visit.seat') }).click();
  await desk.getByRole('option', { name: table }).first().click();
  await desk.getByRole('button', { name: t('reception:visit.seatDo'), exact: true }).click();
  await expect(desk.getByRole('row').filter({ hasText: '陈先生' })).toContainText(table);
}

test('a tap held down is somebody else’s, once; the acting person stays', async ({ halldesk }) => {
  const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
  const people = await tell(desk, 'people.listPeople', {});
  const idOf = (name: string) => people.find((person) => person.name === name)?.staffId ?? '';
  await tell(desk, 'people.signIn', { staffId: idOf('林岚'), pin });
  await tell(desk, 'settings.openSettings', { pin });
  const newcomer = { idempotencyKey: randomUUID(), name: '李想', posts: ['bar' as const] };
  await tell(desk, 'people.addPerson', newcomer);
  const li = (await tell(desk, 'people.listPeople', {})).find(({ name }) => name === '李想');
  const duty = { idempotencyKey: randomUUID(), staffId: li?.staffId ?? '', post: 'bar' as const };
  await tell(desk, 'people.startDuty', duty);
  await register(desk, t, { name: '陈', drink });
  await seat(desk, t);
  await bar.getByRole('button', { name: '王小雨' }).and(bar.locator('[aria-pressed]')).click();
  await bar.getByRole('button', { name: new RegExp(`^${t('barBoard:serve')}`) }).click();
  await bar.getByRole('button', { name: t('refills:allCups', { count: 1 }) }).click();
  await expect(level(bar, t, 'full')).toBeVisible();
  const whose = bar.getByRole('group', { name: new RegExp(t('refills:whoTapped')) });
  await expect(async () => {
    await level(bar, t, 'full').click({ delay: 800, timeout: 2_000 });
    await expect(whose).toBeVisible({ timeout: 500 });
  }).toPass();
  await whose.getByRole('button', { name: '李想' }).click();
  const undo = (name: string) =>
    bar.getByRole('button').filter({ hasText: `${t('refills:level.full')} · ${name}` });
  await expect(undo('李想')).toBeVisible();
  await expect(async () => {
    await level(bar, t, 'full').click({ timeout: 500 });
    await expect(undo('王小雨')).toBeVisible({ timeout: 1_000 });
  }).toPass();
});
