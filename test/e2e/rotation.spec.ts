import type { Language } from '../../shared/hall-settings';
import { minuteMs } from '../../shared/time';
import { expect, type HallDesk, test } from './halldesk';
import { openStaffedHall, pin, register, tabTo } from './steps';

/** What changes the rotation: a cover, a guest handed back, a turn taken away, an absence. */

async function openWithParty(halldesk: HallDesk, language: Language) {
  const { desk, t } = await openStaffedHall(halldesk, language);
  await register(desk, t, { name: '陈' });
  const row = desk.getByRole('row').filter({ hasText: '陈' });
  await expect(row).toContainText('李静');
  return { desk, t, row };
}

for (const language of ['zh-CN', 'en'] as const) {
  test(`cover, take over and hand back with the keyboard alone, ${language}`, async ({
    halldesk,
  }) => {
    const { desk, t, row } = await openWithParty(halldesk, language);
    const guest = language === 'en' ? 'Mr 陈' : '陈先生';
    const press = async (...keys: string[]) => {
      for (const key of keys) await desk.keyboard.press(key);
    };
    // The actions are one stop of the Tab key, over which the arrows walk.
    const openAction = async (name: string) => {
      const action = desk.getByRole('button', { name, exact: true });
      await tabTo(desk.getByRole('toolbar').locator('[tabindex="0"]'));
      await press('Control+Home');
      const isThere = () => action.evaluate((element) => element === document.activeElement);
      // Three in a row: along this one, then to the beginning of the next.
      for (let steps = 1; steps < 12 && !(await isThere()); steps += 1)
        await press(
          ...(steps % 3 === 0 ? ['ArrowLeft', 'ArrowLeft', 'ArrowDown'] : ['ArrowRight']),
        );
      await expect(action).toBeFocused();
      await press('Enter');
    };
    await expect(desk.getByRole('textbox', { name: t('reception:line.label') })).toBeFocused();
    await press('ArrowDown');
    await expect(row.getByRole('button').first()).toBeFocused();
    await press('Enter');

    await openAction(t('turns:cover.action'));
    const colleague = desk.getByRole('combobox', { name: t('turns:cover.colleague') });
    await expect(colleague).toBeFocused();
    await press('ArrowDown');
    await expect(desk.getByRole('option').filter({ hasText: '张伟' })).toBeVisible();
    await press('ArrowDown', 'Enter');
    await expect(colleague).toHaveValue(/张伟/);
    await press('Tab', 'Enter');
    await expect(row).toContainText(`张伟 ${t('turns:cover.for', { owner: '李静' })}`);

    await openAction(t('turns:cover.endShort'));
    await press('Enter');
    await expect(row).not.toContainText('张伟');

    await openAction(t('turns:handBack.action'));
    const owner = desk.getByRole('combobox', { name: t('turns:handBack.owner') });
    await expect(owner).toBeFocused();
    await desk.keyboard.type('张伟');
    await expect(desk.getByRole('option')).toHaveText(['张伟']);
    await press('ArrowDown', 'Enter');
    await expect(owner).toHaveValue('张伟');
    const handBack = desk.getByRole('button', { name: t('turns:handBack.do'), exact: true });
    await tabTo(handBack.last());
    await press('Enter');
    await expect(row).toContainText('张伟');
    const restored = t('turns:handBack.doneRestored', {
      ...{ guest, owner: '张伟', server: '李静' },
    });
    await expect(desk.getByText(restored)).toBeVisible();
  });
}

test('a turn is taken away with the supervisor’s PIN, and the ledger says why', async ({
  halldesk,
}) => {
  const { desk, t } = await openStaffedHall(halldesk, 'zh-CN');
  await tabTo(desk.getByRole('listitem').getByRole('button', { name: '李静' }));
  await desk.keyboard.press('Enter');
  await desk.getByRole('menuitem', { name: t('turns:menu.dock') }).press('Enter');
  const form = desk.getByRole('form', { name: t('turns:dock.title', { name: '李静' }) });
  // What the menu opened has the keyboard.
  await expect(form.getByRole('combobox', { name: t('turns:dock.clause') })).toBeFocused();
  await desk.keyboard.press('ArrowDown');
  await desk.getByRole('option', { name: '没有问门口三问' }).click();
  await form.getByLabel(t('turns:dock.pin')).fill(pin);
  await desk.keyboard.press('Enter');
  await expect(desk.getByText(t('turns:dock.done', { name: '李静' }))).toBeVisible();
  const agent = desk.getByRole('listitem').getByRole('button', { name: '李静' });
  await expect(agent).toContainText('−1.00');
  await agent.click();
  await desk.getByRole('menuitem', { name: t('rotation:whyHere') }).click();
  const ledger = desk.getByRole('table', { name: t('rotation:ledger', { name: '李静' }) });
  await expect(ledger).toContainText('没有问门口三问；主管 林岚');
});

test('away for lunch until a time, and back', async ({ halldesk }) => {
  const { desk, t } = await openStaffedHall(halldesk, 'zh-CN');
  const agent = desk.getByRole('listitem').getByRole('button', { name: '李静' });
  await agent.focus();
  await desk.keyboard.press('Enter');
  await desk.getByRole('menuitem', { name: '午餐' }).press('Enter');
  const lunch = { state: '午餐', at: '10:45' };
  await expect(agent).toContainText(t('turns:state.backAt', lunch));
  await halldesk.advance(50 * minuteMs);
  await expect(agent).toContainText(t('turns:state.overdue', lunch));
  await agent.focus();
  await desk.keyboard.press('Enter');
  await desk.getByRole('menuitem', { name: t('turns:menu.back') }).press('Enter');
  await expect(agent).toContainText(t('turns:state.free'));
});
