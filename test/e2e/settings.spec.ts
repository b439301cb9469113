import type { Page } from '@playwright/test';
import { expect, type HallDesk, type TextsIn, test } from './halldesk';
import { openStaffedHall, pin, register, signIn } from './steps';

test('the supervisor makes the promise 90 seconds: the next visit has it, the one before keeps 60', async ({
  halldesk,
}) => {
  const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
  await register(desk, t, { name: '陈' });
  await expect(bar.getByRole('listitem').filter({ hasText: '陈先生' })).toBeVisible();

  await openSettings(desk, t, 'service');
  const promise = desk.getByRole('textbox', { name: t('hallSettings:promiseMs.label') });
  await expect(promise).toHaveValue('60');
  await promise.fill('9');
  await promise.press('Enter');
  await expect(desk.getByText(t('settings:frame.wrong'))).toBeVisible();
  await promise.fill('90');
  await promise.press('Enter');
  await expect(desk.getByRole('button', { name: t('settings:frame.toDefault') })).toBeVisible();

  await openSection(desk, t, 'history');
  await expect(desk.getByText('60 秒 → 90 秒')).toBeVisible();
  await desk.keyboard.press('Alt+1');
  await register(desk, t, { name: '林' });
  await halldesk.advance(75_000);
  const face = (guest: string) => bar.getByRole('listitem').filter({ hasText: guest });
  await expect(face('陈先生')).toContainText(t('barBoard:face.late'));
  // There is one person at the bar: the second clock runs from here.
  await face('陈先生')
    .getByRole('button', { name: new RegExp(`^${t('barBoard:serve')}`) })
    .click();
  await expect(face('林先生')).toContainText(t('barBoard:face.running'));
  await halldesk.advance(75_000);
  await expect(face('林先生')).toHaveAttribute('data-state', 'due-soon');
  await halldesk.advance(20_000);
  await expect(face('林先生')).toHaveAttribute('data-state', 'late');
});

test('a promise from being seated: the order waits quietly for a table, can be served before, and is timed from there', async ({
  halldesk,
}) => {
  const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
  await openSettings(desk, t, 'service');
  await desk.getByRole('combobox', { name: t('hallSettings:clockStartsAt.label') }).click();
  await desk.getByRole('option', { name: t('hallSettings:choice.seated') }).click();
  await expect(desk.getByRole('button', { name: t('settings:frame.toDefault') })).toBeVisible();
  await desk.keyboard.press('Alt+1');
  await register(desk, t, { name: '陈', drink: '茶' });
  const row = desk.getByRole('row').filter({ hasText: '陈先生' });
  await expect(row).toContainText(t('reception:drinks.before-table'));
  const order = bar.getByRole('listitem').filter({ hasText: '陈先生' });
  await expect(order).toContainText(t('barBoard:beforeTable'));
  await expect(order).toContainText('茶 ×1');
  const served = order.getByRole('button', { name: new RegExp(`^${t('barBoard:serve')}`) });
  await halldesk.advance(180_000);
  await expect(row).toContainText(t('reception:drinks.before-table'));

  // Brought to where they stand, with the keyboard; by mistake, as it turns out.
  await served.press('Enter');
  await expect(row).toContainText(t('reception:drinks.served'));
  const undo = new RegExp(`^${t('common:undo')} ${t('barBoard:notSeated')} ?陈先生`);
  await bar.getByRole('button', { name: undo }).click();
  await expect(row).toContainText(t('reception:drinks.before-table'));
  await expect(order).not.toHaveAttribute('data-state');

  await row.click();
  await desk.getByRole('button', { name: t('visit:actions.seat'), exact: true }).click();
  await desk.getByRole('combobox', { name: t('reception:visit.seat') }).click();
  await desk.getByRole('option', { name: '1号桌' }).first().click();
  await desk.getByRole('button', { name: t('reception:visit.seatDo'), exact: true }).click();
  await expect(order).toHaveAttribute('data-state', 'running');
  await expect(row).toContainText(t('reception:drinks.waiting'));
});

test('somebody new is added and signs in', async ({ halldesk }) => {
  const { desk, t } = await openStaffedHall(halldesk, 'zh-CN');
  await openSettings(desk, t, 'people');
  await desk.getByRole('button', { name: t('staff:add') }).click();
  await desk.getByLabel(t('settings:setUp.name'), { exact: true }).fill('周洁');
  const posts = desk.getByRole('combobox', { name: t('settings:setUp.posts') });
  await posts.press('Backspace');
  await posts.press('ArrowDown');
  await desk.getByRole('option', { name: t('common:posts.reception'), exact: true }).click();
  await posts.press('Escape');
  await typePin(desk, t, '111111');
  await desk.getByRole('button', { name: t('staff:addDo'), exact: true }).click();
  await expect(desk.getByText(t('refusals:weak-pin'))).toBeVisible();
  await typePin(desk, t, pin);
  await desk.getByRole('button', { name: t('staff:addDo'), exact: true }).click();
  await expect(desk.getByRole('button', { name: t('staff:open', { name: '周洁' }) })).toBeVisible();

  await desk.keyboard.press('Alt+L');
  await signIn(desk, t, '周洁');
  await expect(desk.getByRole('button', { name: '周洁', exact: true })).toBeVisible();
});

test('somebody locked out gets a new PIN and is in again', async ({ halldesk }) => {
  const { desk, t } = await openStaffedHall(halldesk, 'zh-CN');
  await desk.keyboard.press('Alt+L');
  await desk.getByRole('radio', { name: '王芳' }).click();
  for (let tries = 0; tries < 5; tries += 1) {
    const field = desk.getByLabel(t('people:signIn.pinOf', { name: '王芳' }));
    await field.fill('975310');
    await field.press('Enter');
    await expect(field).toHaveValue('');
  }
  await expect(desk.getByRole('button', { name: t('people:signIn.do') })).toBeDisabled();
  await signIn(desk, t, '林岚');
  await unlock(desk, t, 'people');
  await desk.getByRole('button', { name: t('staff:open', { name: '王芳' }) }).click();
  await expect(desk.getByText(t('staff:locked'), { exact: true })).toBeVisible();
  await typePin(desk, t, '860213597');
  await desk.getByRole('button', { name: t('staff:resetPin') }).click();
  await expect(desk.getByText(t('staff:pinDone'))).toBeVisible();
  await expect(desk.getByText(t('staff:locked'), { exact: true })).toHaveCount(0);
  await desk.keyboard.press('Alt+L');
  await desk.getByRole('radio', { name: '王芳' }).click();
  await desk.getByLabel(t('people:signIn.pinOf', { name: '王芳' })).fill('860213597');
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('button', { name: '王芳', exact: true })).toBeVisible();
});

test('a desk that nobody touches locks itself and keeps what was typed', async ({ halldesk }) => {
  const { desk, t } = await openStaffedHall(halldesk, 'zh-CN');
  await desk.keyboard.press('F2');
  const name = desk.getByRole('textbox', { name: t('reception:register.name') });
  await name.fill('欧阳');
  await idle(halldesk, 9);
  await expect(name).toBeVisible();
  await idle(halldesk, 10);
  await expect(desk.getByText(t('people:signIn.kept'))).toBeVisible();
  await expect(name).toBeHidden();
  await expect(desk.getByRole('radio', { name: '王芳' })).toBeChecked();
  await expect(desk.getByLabel(t('people:signIn.pinOf', { name: '王芳' }))).toBeFocused();
  await desk.keyboard.type(pin);
  await desk.keyboard.press('Enter');
  await expect(name).toHaveValue('欧阳');
});

/** Lets minutes pass in which nobody touches the desk. */
async function idle(halldesk: HallDesk, minutes: number): Promise<void> {
  await halldesk.app.evaluate((_electron, ms) => {
    globalThis.idleMs = ms;
  }, minutes * 60_000);
  await halldesk.advance(10 * 60_000);
}

async function openSettings(desk: Page, t: TextsIn, section: 'service' | 'people') {
  await desk.keyboard.press('Alt+L');
  await signIn(desk, t, '林岚');
  await unlock(desk, t, section);
}

async function unlock(desk: Page, t: TextsIn, section: 'service' | 'people') {
  await desk
    .getByRole('navigation', { name: t('common:rail.label') })
    .getByRole('button', { name: t('common:rail.settings') })
    .click();
  await openSection(desk, t, section);
  await desk.getByLabel(t('settings:lock.pin')).fill(pin);
  await desk.keyboard.press('Enter');
  await desk.getByRole('button', { name: t('settings:lock.close') }).waitFor();
}

async function openSection(desk: Page, t: TextsIn, section: 'service' | 'people' | 'history') {
  await desk
    .getByRole('navigation', { name: t('settings:title') })
    .getByRole('button', { name: t(`settings:section.${section}.title`) })
    .click();
}

/** A new PIN, twice. */
async function typePin(desk: Page, t: TextsIn, digits: string): Promise<void> {
  await desk.getByLabel(t('settings:pin.new'), { exact: true }).fill(digits);
  await desk.getByLabel(t('settings:setUp.pinAgain'), { exact: true }).fill(digits);
}
