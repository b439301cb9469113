import { expect, test } from './halldesk';
import { openStaffedHall, register, tabTo } from './steps';

for (const language of ['zh-CN', 'en'] as const) {
  test(`a visit registered by mistake is voided with the keyboard alone; it leaves the board, the bar and the turn, ${language}`, async ({
    halldesk,
  }) => {
    const { desk, bar, t } = await openStaffedHall(halldesk, language);
    const guest = language === 'en' ? 'Mr 陈' : '陈先生';
    await register(desk, t, { name: '陈' });
    const row = desk.getByRole('row').filter({ hasText: guest });
    await expect(row).toContainText('李静');
    const card = bar.getByRole('listitem').filter({ hasText: guest });
    await expect(card).toBeVisible();

    await tabTo(desk.getByRole('button', { name: t('reception:board.open', { guest }) }));
    await desk.keyboard.press('Enter');
    // The actions are one stop of the Tab key: arrows walk over them, Control and End to the last.
    await tabTo(desk.getByRole('button', { name: t('visit:actions.depart'), exact: true }));
    await desk.keyboard.press('Control+End');
    await expect(
      desk.getByRole('button', { name: t('visit:actions.void'), exact: true }),
    ).toBeFocused();
    await desk.keyboard.press('Enter');
    const reason = desk.getByLabel(t('reception:visit.voidReason'));
    await expect(reason).toBeFocused();
    await desk.keyboard.press('Enter');
    await expect(desk.getByText(t('reception:problem.reason'))).toBeVisible();
    await desk.keyboard.type('重复登记');
    await desk.keyboard.press('Enter');

    await expect(row).toHaveCount(0);
    await expect(card).toHaveCount(0);
    // The turn went back: the next guest is for the same agent.
    await register(desk, t, { name: '林' });
    const next = language === 'en' ? 'Mr 林' : '林先生';
    await expect(desk.getByRole('row').filter({ hasText: next })).toContainText('李静');
  });
}
