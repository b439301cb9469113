import type { Page } from '@playwright/test';
import { hourMs } from '../../shared/time';
import { expect, type TextsIn, test } from './halldesk';
import { fieldInHand, leaveUnserved, openStaffedHall, register } from './steps';

/** A party changes while it is here, and leaves in the end: by keyboard alone. */

for (const language of ['zh-CN', 'en'] as const) {
  test(`split, merge, note, forced and forgotten departures, ${language}`, async ({ halldesk }) => {
    const { desk, t } = await openStaffedHall(halldesk, language);
    const title = (name: string) => (language === 'en' ? `Mr ${name}` : `${name}先生`);
    const row = (name: string) => desk.getByRole('row').filter({ hasText: title(name) });
    const open = async (name: string) =>
      desk
        .getByRole('button', { name: t('reception:board.open', { guest: title(name) }) })
        .press('Enter');
    await register(desk, t, { name: '陈' });
    await expect(row('陈')).toContainText('李静');

    await test.step('a note', async () => {
      await open('陈');
      await act(desk, t, 'note');
      await fieldInHand(desk);
      await desk.keyboard.type('18:00 flight');
      await desk.keyboard.press('Enter');
      await expect(desk.getByText('18:00 flight')).toBeVisible();
    });

    await test.step('three people; one of them goes on alone, with the same agent', async () => {
      await act(desk, t, 'party');
      await desk.getByRole('textbox', { name: t('visit:party.size'), exact: true }).fill('3');
      await desk.keyboard.press('Enter');
      await expect(row('陈')).toContainText(t('common:people', { count: 3 }));
      await desk.keyboard.press('Escape');
      await act(desk, t, 'split');
      await fieldInHand(desk);
      await desk.keyboard.type('林');
      await desk.keyboard.press('F3');
      await desk.keyboard.press('Enter');
      await expect(row('林')).toContainText('李静');
      await expect(row('陈')).toContainText(t('common:people', { count: 2 }));
    });

    await test.step('and they are one party again', async () => {
      await act(desk, t, 'merge');
      await fieldInHand(desk);
      await desk.keyboard.type('林');
      await expect(desk.getByRole('option')).toHaveText([/林/]);
      await desk.keyboard.press('ArrowDown');
      await desk.keyboard.press('Enter');
      await desk.getByRole('button', { name: t('visit:merge.do'), exact: true }).press('Enter');
      await expect(row('林')).toHaveCount(0);
      await expect(row('陈')).toContainText(t('common:people', { count: 3 }));
    });

    await test.step('they leave their drinks: a reason is asked for', async () => {
      await leaveUnserved(desk, t);
      await expect(row('陈')).toHaveCount(0);
    });

    await test.step('a departure that nobody entered is found the next day', async () => {
      await register(desk, t, { name: '周' });
      await expect(row('周')).toBeVisible();
      await halldesk.advance(23 * hourMs);
      const time = desk.getByLabel(t('visit:forgotten.time', { guest: title('周') }));
      await expect(time).toHaveValue('20:00');
      await time.fill('1130');
      await time.press('Enter');
      await expect(desk.getByLabel(t('visit:depart.reason'))).toBeFocused();
      await desk.keyboard.press('Enter');
      await expect(row('周')).toHaveCount(0);
    });
  });
}

async function act(
  desk: Page,
  t: TextsIn,
  action: 'note' | 'party' | 'split' | 'merge',
): Promise<void> {
  await desk
    .getByRole('button', { name: t(`visit:actions.${action}`), exact: true })
    .press('Enter');
}
