import { expect, test } from './halldesk';
import { openStaffedHall, register } from './steps';

/** What is known of a guest: contacts that extend protection, promises, and calls to return. */

for (const language of ['zh-CN', 'en'] as const) {
  test(`a guest’s record, and a return call worked off by keyboard, ${language}`, async ({
    halldesk,
  }) => {
    const { desk, t } = await openStaffedHall(halldesk, language);
    const guest = language === 'zh-CN' ? '陈先生' : 'Mr 陈';
    await register(desk, t, { name: '陈', phone: '13800001001' });
    await desk.getByRole('button', { name: t('reception:board.open', { guest }) }).click();
    const panel = desk.getByRole('region', { name: guest });

    await test.step('a contact is kept', async () => {
      await panel.getByRole('button', { name: t('history:add.contact'), exact: true }).click();
      await panel.getByLabel(t('history:form.note')).fill('问了学区');
      await panel.getByLabel(t('history:form.note')).press('Enter');
      await expect(panel.getByText('问了学区')).toBeVisible();
    });

    await test.step('a promise is kept, or not', async () => {
      await panel.getByRole('button', { name: t('history:add.promise'), exact: true }).click();
      await panel.getByLabel(t('history:form.promise')).fill('周五前给户型图');
      await panel.getByLabel(t('history:form.promise')).press('Enter');
      await expect(panel.getByText('周五前给户型图')).toBeVisible();
      await panel.getByRole('button', { name: t('history:keep'), exact: true }).click();
      await expect(panel.getByText(t('history:state.kept')).first()).toBeVisible();
    });

    await test.step('the phone in full to who says why', async () => {
      await expect(panel.getByText('13800001001')).toHaveCount(0);
      await panel.getByRole('button', { name: t('history:reveal.button') }).click();
      await panel.getByRole('button', { name: t('history:reveal.reasons.check') }).click();
      await expect(panel.getByText('13800001001')).toBeVisible();
      await panel.getByRole('button', { name: t('history:reveal.hide') }).click();
      await expect(panel.getByText('13800001001')).toHaveCount(0);
    });

    await test.step('a call is planned for today and leaves the desk’s list by keyboard', async () => {
      await panel.getByRole('button', { name: t('history:add.call'), exact: true }).click();
      await panel.getByLabel(t('history:form.callDay')).fill('2026-11-24');
      await panel.getByLabel(t('history:form.callDay')).press('Enter');
      await panel.getByRole('button', { name: t('reception:visit.close') }).click();
      await desk.getByRole('button', { name: t('history:calls.due', { count: 1 }) }).focus();
      await desk.keyboard.press('Enter');
      const calls = desk.getByRole('region', { name: t('history:calls.title') });
      await expect(calls.locator('button:focus')).toBeVisible();
      await desk.keyboard.press('Enter');
      await desk.getByLabel(t('history:form.note')).fill('周六再来');
      await desk.keyboard.press('Enter');
      await expect(desk.getByText(t('history:calls.none'))).toBeVisible();
      await desk.keyboard.press('Escape');
      await expect(
        desk.getByRole('button', { name: t('history:calls.due', { count: 1 }) }),
      ).toHaveCount(0);
      await desk.getByRole('button', { name: t('reception:board.open', { guest }) }).click();
      await expect(panel.getByText('周六再来')).toBeVisible();
    });
  });
}
