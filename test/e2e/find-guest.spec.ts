import type { Language } from '../../shared/hall-settings';
import { expect, test } from './halldesk';
import { openStaffedHall, register } from './steps';

const guestIn: Readonly<Record<Language, string>> = { 'zh-CN': '单晓先生', en: 'Mr 单晓' };

for (const language of ['zh-CN', 'en'] as const) {
  test(`a returning guest is found by tail or initials with the keyboard alone, ${language}`, async ({
    halldesk,
  }) => {
    const { desk, bar, t } = await openStaffedHall(halldesk, language);
    const tea = language === 'en' ? 'Tea' : '茶';
    const guest = guestIn[language];
    const row = desk.getByRole('row').filter({ hasText: guest });
    const phone = desk.getByLabel(t('reception:register.phone'));

    const seeOff = async () => {
      // A card that has just moved takes no tap: the finger would have meant its neighbour.
      await expect(async () => {
        const serve = bar.getByRole('button', { name: new RegExp(`^${t('barBoard:serve')}`) });
        if ((await serve.count()) > 0) await serve.click({ timeout: 500 });
        await expect(row).toContainText(t('reception:drinks.served'), { timeout: 1000 });
      }).toPass({ timeout: 10_000 });
      await desk.getByRole('button', { name: t('reception:board.open', { guest }) }).press('Enter');
      await desk
        .getByRole('button', { name: t('visit:actions.depart'), exact: true })
        .press('Enter');
      await desk.getByRole('button', { name: t('reception:visit.departDo') }).press('Enter');
      await expect(row).toHaveCount(0);
    };
    await register(desk, t, { name: '单晓', phone: '13800001002', drink: tea });
    await expect(row).toContainText(t('reception:kind.first'));
    await seeOff();

    // What is typed stays as a draft, and goes when it is cleared.
    await desk.keyboard.type('1002');
    await desk.keyboard.press('Escape');
    await expect(phone).toHaveCount(0);
    await desk.keyboard.press('F2');
    await expect(phone).toHaveValue('1002');
    await desk.getByRole('button', { name: t('reception:register.clear') }).press('Enter');
    await desk.keyboard.press('Escape');

    for (const typed of ['1002', 'sx', '1002 d']) {
      await desk.keyboard.type(typed);
      const match = desk.getByRole('button', { name: new RegExp(`${guest}.*138\\*{4}1002`) });
      await expect(match).toBeVisible();
      await desk.keyboard.press('ArrowDown');
      await expect(match).toBeFocused();
      await desk.keyboard.press('Enter');
      await expect(phone).toHaveValue('138****1002');
      // The usual is one key, and so is everything else of a returning guest.
      const usual = t('orders:usual', { drinks: t('orders:drink', { name: tea, quantity: 1 }) });
      await expect(desk.getByRole('button', { name: usual })).toBeVisible();
      await desk.keyboard.press('F7');
      await desk.keyboard.press('Enter');
      // The card of the last visit may still be on its way out.
      await expect(bar.getByRole('listitem').filter({ hasText: guest }).last()).toContainText(tea);
      await expect(row).toContainText(t('reception:kind.returning'));
      await expect(row).toContainText('李静');
      await seeOff();
    }

    // Nobody fits: what was typed stands in the form of the new guest already.
    await desk.keyboard.type('1388 hu');
    await expect(phone).toHaveValue('1388');
    await expect(desk.getByRole('textbox', { name: t('reception:register.name') })).toHaveValue(
      'hu',
    );
    await expect(desk.getByText(t('reception:register.nobodyFits'))).toBeVisible();
  });
}
