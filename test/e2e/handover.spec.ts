import { hourMs } from '../../shared/time';
import { expect, test } from './halldesk';
import { dragOnto, openStaffedHall, pin, register, signIn } from './steps';

/** A week is planned, posts are taken after a look, and one shift hands over to the next. */

for (const language of ['zh-CN', 'en'] as const) {
  test(`roster, a post with its check, a break, and the handover, ${language}`, async ({
    halldesk,
  }) => {
    const { desk, t } = await openStaffedHall(halldesk, language);
    await register(desk, t, { name: '陈' });
    const button = (name: string) => desk.getByRole('button', { name, exact: true });
    const switchTo = async (name: string) => {
      await desk.keyboard.press('Alt+KeyL');
      await signIn(desk, t, name);
    };

    await test.step('a post with something amiss, and a break', async () => {
      await button(t('common:topBar.onDuty', { count: 3 })).click();
      await desk.getByRole('switch', { name: '王芳' }).click();
      await desk.getByText(language === 'en' ? 'Name badge on' : '佩戴工牌').click();
      await button(t('shifts:duty.amiss', { count: 1 })).click();
      await expect(
        desk.getByText(
          t('shifts:duty.amissOne', { text: language === 'en' ? 'Name badge on' : '佩戴工牌' }),
        ),
      ).toBeVisible();
      await button(t('shifts:duty.breakOf', { name: '王小雨' })).click();
      await desk.getByRole('menuitem', { name: language === 'en' ? 'Meal' : '用餐' }).click();
      await button(t('shifts:duty.backOf', { name: '王小雨' })).click();
      await expect(button(t('shifts:duty.breakOf', { name: '王小雨' }))).toBeVisible();
      await button(t('people:duty.close')).click();
    });

    await test.step('the outgoing counts blind, explains the difference and signs', async () => {
      await button(t('common:rail.shifts')).click();
      for (const [kind, count] of [
        ['umbrellas', '1'],
        ['things', '0'],
        ['keys', '0'],
        ['guests', '1'],
      ] as const)
        await desk.getByLabel(t(`shifts:handover.kinds.${kind}`)).fill(count);
      await button(t('shifts:handover.save')).click();
      await expect(desk.getByText(t('shifts:handover.more', { count: 1 }))).toBeVisible();
      await desk.getByLabel(t('shifts:handover.pin')).fill(pin);
      await button(t('shifts:handover.sign')).click();
      await expect(desk.getByText(t('refusals:difference-unexplained'))).toBeVisible();
      const umbrellas = { kind: t('shifts:handover.kinds.umbrellas') };
      await desk.getByLabel(t('shifts:handover.word', umbrellas)).fill('昨天没取走');
      await desk.getByLabel(t('shifts:handover.note')).fill('灯坏了');
      await button(t('shifts:handover.keep')).click();
      await expect(desk.getByText(t('shifts:handover.kept'))).toBeVisible();
      await desk.getByLabel(t('shifts:handover.pin')).fill(pin);
      await button(t('shifts:handover.sign')).click();
      await expect(button(t('shifts:handover.accept'))).toBeDisabled();
    });

    await test.step('the incoming sees it wait, acknowledges and accepts', async () => {
      await halldesk.advance(6 * hourMs);
      await switchTo('林岚');
      await expect(button(t('shifts:handover.pendingBadge'))).toBeVisible();
      await desk.getByRole('combobox', { name: t('shifts:handover.who') }).click();
      await desk.getByRole('option', { name: '林岚' }).click();
      await desk.getByLabel(t('shifts:handover.pinIncoming')).fill(pin);
      await button(t('shifts:handover.accept')).click();
      await expect(desk.getByText(t('refusals:items-not-acknowledged'))).toBeVisible();
      await desk.getByRole('checkbox').check();
      await desk.getByLabel(t('shifts:handover.pinIncoming')).fill(pin);
      await button(t('shifts:handover.accept')).click();
      await expect(button(t('shifts:handover.pendingBadge'))).toHaveCount(0);
      await expect(button(t('shifts:handover.save'))).toBeVisible();
    });

    await test.step('the supervisor plans a week by keyboard', async () => {
      await desk.getByText(t('shifts:tabs.roster'), { exact: true }).click();
      await desk.getByLabel(t('settings:lock.pin')).fill(pin);
      await button(t('settings:lock.unlock')).click();
      await expect(button(t('settings:lock.close'))).toBeVisible();
      const cell = desk.locator('[data-cell="0 0"]');
      await cell.focus();
      await desk.keyboard.press('1');
      const early = language === 'en' ? 'Early shift' : '早班';
      await expect(cell).toContainText(early);
      // The bar stands empty all day, reception until the early shift came and after it left.
      await expect(desk.getByText(t('shifts:roster.tooFew', { count: 2 })).first()).toBeVisible();
      await dragOnto(cell, desk.locator('[data-cell="0 2"]'));
      await expect(desk.locator('[data-cell="0 2"]')).toContainText(early);
      await cell.focus();
      await desk.keyboard.press('ArrowRight');
      await desk.keyboard.press('2');
      await expect(desk.locator('[data-cell="0 1"]')).toHaveAttribute('data-shift', '1');
      await desk.keyboard.press('Delete');
      await expect(desk.locator('[data-cell="0 1"]')).toHaveAttribute('data-shift', '-1');
      await button(t('shifts:roster.later')).click();
      await button(t('shifts:roster.copy')).click();
      await expect(desk.getByText(t('shifts:roster.copied', { count: 2 }))).toBeVisible();
      await expect(desk.locator('[data-cell="0 0"]')).toContainText(early);
    });
  });
}
