import { countdown } from '../../renderer/lib/format';
import { expect, test } from './halldesk';
import { opening, openStaffedHall, register } from './steps';

test('killed in the middle: what was confirmed is there, and clocks show the right time', async ({
  halldesk,
}) => {
  const { desk, t } = await openStaffedHall(halldesk, 'zh-CN');
  await register(desk, t, { name: '陈', phone: '13800001001' });
  await expect(desk.getByRole('row').filter({ hasText: '陈先生' })).toContainText('李静');
  await halldesk.kill();

  await halldesk.start(opening + 100_000);
  const bar = await halldesk.window('bar');
  const card = bar.getByRole('listitem').filter({ hasText: '陈先生' });
  await expect(card).toContainText(t('barBoard:face.late'));
  await expect(card).toContainText(new RegExp(`${countdown(40_000)}|${countdown(41_000)}|0:4\\d`));
  const again = await halldesk.window('front-desk');
  await expect(again.getByRole('heading', { name: t('people:signIn.title') })).toBeVisible();
});
