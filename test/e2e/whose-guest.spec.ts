import type { Page } from '@playwright/test';
import type { Language } from '../../shared/hall-settings';
import { expect, test } from './halldesk';
import { leaveUnserved, openStaffedHall, pin, register } from './steps';

const guestIn: Readonly<Record<Language, string>> = { 'zh-CN': 'chen先生', en: 'Mr chen' };

/** Presses keys one by one. Returns how many. */
async function press(desk: Page, ...keys: readonly string[]): Promise<number> {
  for (const key of keys) await desk.keyboard.press(key);
  return keys.length;
}

for (const language of ['zh-CN', 'en'] as const) {
  test(`whose guest it is, with the keyboard alone, ${language}`, async ({ halldesk }) => {
    const { desk, t } = await openStaffedHall(halldesk, language);
    await expect(desk.getByRole('dialog')).toHaveCount(0);
    const guest = guestIn[language];
    const row = desk.getByRole('row').filter({ hasText: guest });

    // A walk-in without a phone: two key presses after the name, the questions skipped.
    const name = await press(desk, 'c', 'h', 'e', 'n');
    await expect(desk.getByRole('textbox', { name: t('reception:register.name') })).toHaveValue(
      'chen',
    );
    expect(name + (await press(desk, 'F3', 'Enter'))).toBeLessThan(15);
    await expect(row).toContainText('李静');
    await depart(guest);

    // All three questions answered, one key each, and with a phone: an owner once served.
    await press(desk, ...'13800001001');
    await press(desk, 'Tab', 'c', 'h', 'e', 'n', 'F3', 'F6', '2', '2', '2');
    for (const question of ['beenBefore', 'familyHere', 'contactedByAgent'] as const) {
      const asked = desk.getByRole('radiogroup', { name: t(`ownership:door.${question}`) });
      await expect(
        asked.getByRole('radio', { name: t('ownership:door.answer.no'), exact: true }),
      ).toBeChecked();
    }
    await press(desk, 'Enter');
    await expect(row).toContainText('张伟');
    await depart(guest);

    // The phone says 张伟, the guest names 李静: the supervisor decides, nobody is left standing.
    await press(desk, ...'13800001001');
    const panel = desk.getByRole('form', { name: t('reception:register.title') });
    await expect(panel.getByText(t('ownership:because.owner', { agent: '张伟' }))).toBeVisible();
    await press(desk, 'F6', '3', '3', '1');
    await expect(desk.getByRole('combobox', { name: t('ownership:door.agent') })).toBeFocused();
    await desk.keyboard.type('李静');
    await expect(desk.getByRole('option')).toHaveText([/李静/]);
    await press(desk, 'ArrowDown', 'Enter');
    await expect(panel.getByRole('status').filter({ hasText: '李静' })).toContainText('张伟');
    await press(desk, 'F6', 'Enter');
    await expect(row).toBeVisible();

    const summary = desk.getByRole('region', { name: t('ownership:board.title'), exact: true });
    await expect(summary).toContainText(`${t('ownership:board.toDecide')} 1`);
    await summary.getByRole('button').press('Enter');
    const matter = desk.getByRole('listitem', { name: guest });
    await expect(matter).toContainText('138****1001');
    await matter.getByRole('button', { name: t('ownership:board.decide') }).press('Enter');
    await expect(matter.getByRole('radio').first()).toBeFocused();
    await press(desk, 'Space', 'Tab');
    await desk.keyboard.type('通话在先');
    await press(desk, 'Tab', 'Tab');
    await desk.keyboard.type('000000');
    await press(desk, 'Enter');
    await expect(matter.getByRole('alert')).toBeVisible();
    await desk.keyboard.type(pin);
    await press(desk, 'Enter');
    await expect(matter).toHaveCount(0);
    await expect(
      desk.getByText(t('ownership:board.decided', { guest, owners: '李静' })),
    ).toBeVisible();
    await press(desk, 'Escape');

    // What the ruling rests on stays on record, and so does what was decided.
    await desk.getByRole('button', { name: t('reception:board.open', { guest }) }).press('Enter');
    const visit = desk.getByRole('region', { name: guest });
    for (const words of [t('ownership:door.beenBefore'), '王芳', '林岚', '通话在先'])
      await expect(visit.getByText(words).first()).toBeVisible();
    await press(desk, 'Escape');
    await depart(guest);

    // From now on it is her guest. Under another name the desk is asked, not overruled.
    await register(desk, t, { name: '陆', phone: '13800001001' });
    await expect(panel.getByText(t('reception:problem.nameOnRecord'))).toBeVisible();
    await press(desk, 'Space', 'Enter');
    await expect(row).toContainText('李静');

    async function depart(who: string) {
      await desk
        .getByRole('button', { name: t('reception:board.open', { guest: who }) })
        .press('Enter');
      await leaveUnserved(desk, t);
      await expect(row).toHaveCount(0);
    }
  });
}

test('a guest who cannot say by whom is claimed and decided', async ({ halldesk }) => {
  const { desk, t } = await openStaffedHall(halldesk, 'zh-CN');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  await press(desk, 'c', 'h', 'e', 'n', 'F3', 'F6', '1', 'Enter');
  const summary = desk.getByRole('region', { name: t('ownership:board.title'), exact: true });
  await expect(summary).toContainText(`${t('ownership:board.unclaimed')} 1`);
  await summary.getByRole('button').click();
  const matter = desk.getByRole('listitem', { name: 'chen先生' });
  await expect(matter).toContainText('1 天 23 小时');
  await halldesk.advance(3 * 3_600_000);
  await expect(matter).toContainText('1 天 20 小时');
  await matter.getByRole('button', { name: t('ownership:board.claim') }).click();
  await desk.getByRole('combobox', { name: t('ownership:board.claimer') }).click();
  await desk.getByRole('option', { name: '张伟' }).click();
  await matter.getByRole('button', { name: t('ownership:board.claim') }).click();
  await expect(matter).toContainText(t('ownership:board.claimed', { agent: '张伟' }));
  await expect(summary).toContainText(`${t('ownership:board.toDecide')} 1`);
});
