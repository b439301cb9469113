import { expect, test } from './halldesk';
import { openScreen, openStaffedHall, pin, signIn } from './steps';

test('the supervisor raises a threshold and adds an item: the next round has both', async ({
  halldesk,
}) => {
  const { desk, t } = await openStaffedHall(halldesk, 'zh-CN');
  await desk.keyboard.press('Alt+L');
  await signIn(desk, t, '林岚');
  await openScreen(desk, t, 'settings');
  await desk.getByRole('button', { name: t('settings:section.standard.title') }).click();
  await desk.getByLabel(t('settings:lock.pin')).fill(pin);
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: t('settings:lock.close') }).waitFor();

  await desk.getByLabel(t('standard:threshold')).first().selectOption('5/6');
  await desk.getByRole('button', { name: t('standard:addItem') }).click();
  const words = desk.getByLabel(`${t('standard:item')} · ${t('settings:setUp.chinese')}`);
  const save = desk.getByRole('button', { name: t('standard:save', { version: 2 }) });
  await save.press('Enter');
  await expect(desk.getByText(t('standard:problem.needed'))).toBeVisible();
  await words.last().fill('岗亭玻璃明亮');
  await desk.getByRole('button', { name: t('staff:up', { name: '岗亭玻璃明亮' }) }).press('Enter');
  await words.last().press('Enter');
  await expect(save).toHaveCount(0);
  await expect(desk.getByText('现行第 2 版 · 林岚 保存于')).toBeVisible();

  await openScreen(desk, t, 'cleanliness');
  await desk
    .getByRole('navigation', { name: t('cleanliness:areas') })
    .getByRole('button', { name: t('rounds:purpose.opening') })
    .first()
    .click();
  await desk.getByRole('button', { name: t('rounds:start'), exact: true }).click();
  const items = desk.getByRole('listitem').filter({ has: desk.getByRole('group') });
  await expect(items.nth(-2)).toContainText('岗亭玻璃明亮');
  await expect(items.filter({ hasText: '5/6' })).toHaveCount(1);
});
