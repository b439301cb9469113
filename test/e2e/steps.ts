import { expect, type Locator, type Page } from '@playwright/test';
import type { ScreenName } from '../../renderer/front-desk/screens';
import type { Language } from '../../shared/hall-settings';
import { type HallDesk, type TextsIn, tell, textsIn } from './halldesk';
import { opening, pin, putStaffedHall } from './prepared-hall';

/** What people do, step by step, in words that the specs read as a story. */

export { opening, pin, tell };
/** The smallest picture there is. */
export const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** First start: supervisor, a receptionist, two agents and a bar person; everything else as it stands. */
export async function setUpHall(desk: Page, language: Language): Promise<TextsIn> {
  await desk.getByText(language === 'en' ? 'English' : '中文', { exact: true }).click();
  const t = textsIn(language);
  await desk.getByRole('heading', { name: t('settings:setUp.title') }).waitFor();
  await desk.getByLabel(t('settings:setUp.hallName')).fill('云栖府');
  await desk.getByRole('button', { name: t('settings:setUp.next'), exact: true }).click();
  await desk.getByLabel(t('settings:setUp.supervisorName'), { exact: true }).fill('林岚');
  await desk.getByLabel(t('settings:setUp.pin'), { exact: true }).fill(pin);
  await desk.getByLabel(t('settings:setUp.pinAgain')).fill(pin);
  await addPeople(desk, t, ['李静', '张伟'], undefined);
  await addPeople(desk, t, ['王小雨'], t('common:posts.bar'));
  await addPeople(desk, t, ['王芳'], t('common:posts.reception'));
  await desk.getByLabel(t('settings:setUp.pinOf', { name: '王芳' })).fill(pin);
  await desk.getByRole('button', { name: t('settings:setUp.finishNow') }).click();
  await desk.getByRole('heading', { name: t('people:signIn.title') }).waitFor();
  return t;
}

/** Adds names under a post; the form proposes agents. */
async function addPeople(
  desk: Page,
  t: TextsIn,
  names: readonly string[],
  post: string | undefined,
) {
  await desk.getByLabel(t('settings:setUp.names')).fill(names.join('\n'));
  if (post) {
    const posts = desk.getByRole('combobox', { name: t('settings:setUp.theirPosts') });
    await posts.press('Backspace');
    await posts.press('ArrowDown');
    await desk.getByRole('option', { name: post, exact: true }).click();
    await posts.press('Escape');
  }
  const add =
    names.length > 1
      ? t('settings:setUp.addMany', { count: names.length })
      : t('settings:setUp.add');
  await desk.getByRole('button', { name: add, exact: true }).click();
}

export async function signIn(desk: Page, t: TextsIn, name: string): Promise<void> {
  await desk.getByRole('radio', { name }).click();
  await desk.getByLabel(t('people:signIn.pinOf', { name })).fill(pin);
  await desk.keyboard.press('Enter');
  await desk.getByRole('navigation', { name: t('common:rail.label') }).waitFor();
}

/** Goes to a screen by its word in the rail. */
export async function openScreen(desk: Page, t: TextsIn, name: ScreenName): Promise<void> {
  const rail = desk.getByRole('navigation', { name: t('common:rail.label') });
  await rail.getByRole('button', { name: t(`common:rail.${name}`) }).click();
}

/** Opens the duty panel and lets everybody named take their post. */
export async function takePosts(desk: Page, t: TextsIn, names: readonly string[]): Promise<void> {
  await desk.getByRole('button', { name: t('common:topBar.onDuty', { count: 0 }) }).click();
  for (const name of names) {
    await desk.getByRole('switch', { name }).click();
    await desk.getByRole('button', { name: t('shifts:duty.inOrder') }).click();
    await expect(desk.getByRole('switch', { name })).toBeChecked();
  }
  await desk.getByRole('button', { name: t('people:duty.close') }).click();
}

/** Registers by keyboard: F2, phone, name, form of address, Enter. */
export async function register(
  desk: Page,
  t: TextsIn,
  guest: { name: string; phone?: string; drink?: string },
): Promise<void> {
  await desk.keyboard.press('F2');
  await desk.getByLabel(t('reception:register.phone')).fill(guest.phone ?? '');
  await desk.getByRole('textbox', { name: t('reception:register.name') }).fill(guest.name);
  await desk.keyboard.press('F3');
  if (guest.drink) {
    await desk.getByTitle(t('reception:register.more', { drink: guest.drink })).click();
  }
  await desk.getByRole('textbox', { name: t('reception:register.name') }).press('Enter');
}

/** Starts a hall that has been set up and staffed, and signs the receptionist in. */
export async function openStaffedHall(halldesk: HallDesk, language: Language) {
  await putStaffedHall(halldesk.folder, language);
  await halldesk.start(opening);
  const desk = await halldesk.window('front-desk');
  const bar = await halldesk.window('bar');
  const t = textsIn(language);
  const people = await tell(desk, 'people.listPeople', {});
  const staffId = people.find(({ name }) => name === '王芳')?.staffId ?? '';
  await tell(desk, 'people.signIn', { staffId, pin });
  await desk.getByRole('navigation', { name: t('common:rail.label') }).waitFor();
  await expect(
    desk.getByRole('button', { name: t('common:topBar.onDuty', { count: 3 }) }),
  ).toBeVisible();
  return { desk, bar, t };
}

/** Exports the report that is shown, under a supervisor's PIN. */
export async function exportReport(
  desk: Page,
  t: TextsIn,
  format: 'xlsx' | 'csv',
  supervisorPin = pin,
): Promise<void> {
  await desk.getByRole('button', { name: t('reports:export.title'), exact: true }).click();
  await desk.getByText(t(`reports:export.${format}`), { exact: true }).click();
  await desk.getByLabel(t('reports:export.pin')).fill(supervisorPin);
  await desk.keyboard.press('Enter');
}

/** The party whose panel is open leaves before its drinks came: they wanted none. */
export async function leaveUnserved(desk: Page, t: TextsIn): Promise<void> {
  await desk.getByRole('button', { name: t('visit:actions.depart'), exact: true }).press('Enter');
  await expect(desk.getByText(t('visit:openThing.drinks'))).toBeVisible();
  await expect(desk.getByRole('radio').first()).toBeFocused();
  await desk.keyboard.press('Space');
  await desk.keyboard.press('Enter');
}

/** Draws a line into the field for the signature, as a hand with a mouse does. */
export async function drawSignature(desk: Page, t: TextsIn): Promise<void> {
  const field = desk.getByRole('img', { name: t('closing:signature'), exact: true }).first();
  await field.scrollIntoViewIfNeeded();
  const box = await field.boundingBox();
  if (!box) throw new Error('nowhere to sign');
  await desk.mouse.move(box.x + box.width * 0.2, box.y + box.height * 0.6);
  await desk.mouse.down();
  for (const [across, down] of [
    [0.4, 0.3],
    [0.6, 0.7],
    [0.8, 0.4],
  ] as const)
    await desk.mouse.move(box.x + box.width * across, box.y + box.height * down, { steps: 4 });
  await desk.mouse.up();
}

/** Waits until what was opened has the keyboard: typed before, it would be lost. */
export const fieldInHand = (page: Page): Promise<void> =>
  page.locator('input:focus, textarea:focus').waitFor();

/** Finds a page of the handbook from anywhere; the next key opens it, or its entry. */
export async function findSituation(
  page: Page,
  t: TextsIn,
  letters: string,
  title: string,
): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder(t('handbook:find'))).toBeFocused();
  await page.keyboard.type(letters);
  await page.getByRole('button', { name: title }).first().waitFor();
}

/**
 * Drags one thing onto another. The events are sent one by one, because the driver’s own drag is lost,
 * and the mouse with it, when the page moves under the pointer while it begins.
 */
export async function dragOnto(source: Locator, target: Locator): Promise<void> {
  await expect(source).toHaveAttribute('draggable', 'true');
  const dataTransfer = await source.page().evaluateHandle(() => new DataTransfer());
  await source.dispatchEvent('dragstart', { dataTransfer });
  const taken = await target.evaluate(
    (element, data) =>
      !element.dispatchEvent(
        new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: data }),
      ),
    dataTransfer,
  );
  expect(taken, 'it may be dropped there').toBe(true);
  await target.dispatchEvent('drop', { dataTransfer });
}

/** Goes on with the Tab key until something has the keyboard, as somebody without a mouse does. */
export async function tabTo(target: Locator, atMost = 30): Promise<void> {
  await target.waitFor();
  for (let taps = 0; taps < atMost; taps += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
