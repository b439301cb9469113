import { expect, test } from './halldesk';
import { openStaffedHall, register } from './steps';

test('a visit registered by mistake is voided with a reason; it leaves the board, the bar and the turn', async ({
  halldesk,
}) => {
  const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
  await register(desk, t, { name: '陈' });
  const row = desk.getByRole('row').filter({ hasText: '陈先生' });
  await expect(row).toContainText('李静');
  const card = bar.getByRole('listitem').filter({ hasText: '陈先生' });
  await expect(card).toBeVisible();

  await desk.getByRole('button', { name: t('reception:board.open', { guest: '陈先生' }) }).click();
  await desk.getByRole('button', { name: t('visit:actions.void'), exact: true }).click();
  await desk.getByRole('button', { name: t('reception:visit.voidDo'), exact: true }).click();
  await expect(desk.getByText(t('reception:problem.reason'))).toBeVisible();
  await desk.getByLabel(t('reception:visit.voidReason')).fill('重复登记');
  await desk.getByRole('button', { name: t('reception:visit.voidDo'), exact: true }).click();

  await expect(row).toHaveCount(0);
  await expect(card).toHaveCount(0);
  await register(desk, t, { name: '林' });
  await expect(desk.getByRole('row').filter({ hasText: '林先生' })).toContainText('李静');
});
