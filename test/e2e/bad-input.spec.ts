import type { Locator } from '@playwright/test';
import { expect, test } from './halldesk';
import { openStaffedHall, register, tell } from './steps';

/** Enter while an input method composes; true where it may still submit. */
const composedEnterSubmits = (field: Locator) =>
  field.evaluate((element) =>
    element.dispatchEvent(
      new KeyboardEvent('keydown', {
        ...{ key: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true },
      }),
    ),
  );

for (const language of ['zh-CN', 'en'] as const) {
  test(`what is too long is refused with its limit, rare characters stay, ${language}`, async ({
    halldesk,
  }) => {
    const { desk, t } = await openStaffedHall(halldesk, language);
    const panel = desk.getByRole('form', { name: t('reception:register.title') });
    const name = panel.getByRole('textbox', { name: t('reception:register.name') });
    await register(desk, t, { name: '陈'.repeat(10_000) });
    await expect(
      panel.getByText(t('reception:problem.tooLong', { limit: 60, length: 10_000 })),
    ).toBeVisible();
    await name.fill('𠮷👨‍👩‍👧 Ольга');
    await name.press('Enter');
    const guest = language === 'en' ? 'Mr 𠮷👨‍👩‍👧 Ольга' : '𠮷👨‍👩‍👧 Ольга先生';
    await expect(desk.getByRole('row').filter({ hasText: guest })).toHaveCount(1);
  });
}

test('Enter that chooses a character of the input method submits no form', async ({ halldesk }) => {
  const { desk, t } = await openStaffedHall(halldesk, 'zh-CN');
  await register(desk, t, { name: '陈' });
  await desk.getByRole('button', { name: t('reception:board.open', { guest: '陈先生' }) }).click();
  const panel = desk.getByRole('region', { name: '陈先生' });
  const fields = [
    [t('visit:actions.depart'), t('visit:depart.time')],
    [t('visit:actions.void'), t('reception:visit.voidReason')],
    [t('things:kinds.bag'), t('things:note')],
  ] as const;
  for (const [button, field] of fields) {
    await panel.getByRole('button', { name: button, exact: true }).click();
    const input = panel.getByRole('textbox', { name: field });
    expect(await composedEnterSubmits(input)).toBe(false);
    await input.press('Escape');
  }
  await desk.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await desk.keyboard.press('F2');
  const name = desk.getByRole('textbox', { name: t('reception:register.name') });
  expect(await composedEnterSubmits(name)).toBe(false);
  await expect(name).toBeVisible();
});

test('what an input method composes begins and fills a registration, and submits nothing', async ({
  halldesk,
}) => {
  const { desk, t } = await openStaffedHall(halldesk, 'zh-CN');
  const keyboard = await halldesk.app.context().newCDPSession(desk);
  // The engine's own composition: the letters stand in the field, underlined, until they are chosen.
  const compose = (text: string) =>
    keyboard.send('Input.imeSetComposition', {
      ...{ text, selectionStart: text.length, selectionEnd: text.length },
    });
  const name = desk.getByRole('textbox', { name: t('reception:register.name') });
  const form = desk.getByRole('form', { name: t('reception:register.title') });

  await compose('chen');
  await expect(form).toHaveCount(0);
  await keyboard.send('Input.insertText', { text: '陈' });
  await expect(name).toHaveValue('陈');
  await expect(name).toBeFocused();
  await desk.keyboard.press('F3');
  await compose('chen');
  await desk.keyboard.press('Enter');
  await expect(form).toBeVisible();
  await keyboard.send('Input.insertText', { text: '晨' });
  await expect(name).toHaveValue('陈晨');
  expect((await tell(desk, 'reception.listOnSite', {})).visits).toEqual([]);

  // And a double Enter makes one visit.
  await Promise.all([desk.keyboard.press('Enter'), desk.keyboard.press('Enter')]);
  await expect(desk.getByRole('row').filter({ hasText: '陈晨先生' })).toHaveCount(1);
  await expect(form).toHaveCount(0);
  expect((await tell(desk, 'reception.listOnSite', {})).visits).toHaveLength(1);
});
