import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type HallDesk, type TextsIn, test } from './halldesk';
import { dot, openStaffedHall, signIn } from './steps';

for (const language of ['zh-CN', 'en'] as const) {
  test(`a full bin is found, put right and rechecked by somebody else (${language})`, async ({
    halldesk,
  }) => {
    const { desk, t } = await openStaffedHall(halldesk, language);

    await test.step('the opening round: a level above its threshold, with a photo', async () => {
      await goToCleanliness(desk, t);
      await chooseRound(desk, t, 'opening', 1);
      await desk.getByRole('button', { name: t('rounds:start'), exact: true }).click();
      const bin = desk.getByRole('group').filter({ hasText: '2/3' }).first();
      await bin.focus();
      await desk.keyboard.press('2');
      await desk.getByLabel(t('cleanliness:note')).fill('沙盘旁的垃圾桶满了');
      await desk.keyboard.press('Enter');
      await chooseFile(halldesk, 'film.mp4', Buffer.alloc(2000));
      await desk.getByRole('button', { name: t('rounds:addPhoto') }).click();
      await expect(desk.getByText(t('refusals:photo-not-a-picture'))).toBeVisible();
      await chooseFile(halldesk, 'scan.png', Buffer.alloc(50 * 1024 * 1024));
      await desk.getByRole('button', { name: t('rounds:addPhoto') }).click();
      await expect(desk.getByText(t('refusals:photo-too-large'))).toBeVisible();
      // It begins like a picture.
      await chooseFile(halldesk, 'torn.png', dot.subarray(0, 40));
      await desk.getByRole('button', { name: t('rounds:addPhoto') }).click();
      await expect(desk.getByText(t('refusals:photo-not-a-picture'))).toBeVisible();
      expect(existsSync(join(halldesk.folder, 'photos'))).toBe(false);
      await chooseFile(halldesk, 'bin.png', await largePicture(desk));
      await desk.getByRole('button', { name: t('rounds:addPhoto') }).click();
      const shown = desk.locator('img[src^="data:image/jpeg"]');
      await expect(shown).toBeVisible();
      const width = (picture: HTMLImageElement) => picture.naturalWidth;
      expect(await shown.evaluate(width)).toBe(1600);
      await passRest(desk, t);
      // Beside its score in the list, and under its items.
      await expect(desk.getByText(t('rounds:tooFast'))).toHaveCount(2);
    });

    await test.step('whoever fixed it cannot recheck it; a colleague can', async () => {
      await openView(desk, t('rounds:findings'));
      await desk.getByRole('button', { name: t('rounds:board.assign') }).click();
      await desk.getByRole('combobox', { name: t('rounds:owner') }).click();
      await desk.getByRole('option', { name: '林岚' }).click();
      await desk.getByRole('button', { name: t('rounds:board.assignSave'), exact: true }).click();
      await expect(
        desk.getByText(t('rounds:board.dueAt', { name: '林岚', time: '2026-11-24 11:00' })),
      ).toBeVisible();
      await desk.getByRole('button', { name: t('rounds:board.fix'), exact: true }).click();
      await desk.getByRole('button', { name: t('rounds:board.close'), exact: true }).click();
      await expect(desk.getByText(t('refusals:own-fix'))).toBeVisible();
      await desk.getByRole('button', { name: '王芳' }).click();
      await desk.getByRole('menuitem', { name: t('common:operator.switch') }).click();
      await signIn(desk, t, '林岚');
      await goToCleanliness(desk, t);
      await openView(desk, t('rounds:findings'));
      await desk.getByRole('button', { name: t('rounds:board.close'), exact: true }).click();
      const closed = desk.getByRole('region', { name: t('rounds:board.closed') });
      await expect(closed.getByRole('article')).toHaveCount(1);
      await expect(closed.getByText(t('rounds:board.after'), { exact: true })).toBeVisible();
    });

    await test.step('an hour after rain the ground outside is looked at again', async () => {
      await rain(desk, t);
      await goToCleanliness(desk, t);
      await openView(desk, t('cleanliness:round'));
      await chooseRound(desk, t, 'after-rain', 0);
      await desk.getByRole('button', { name: t('rounds:start'), exact: true }).click();
      await expect(desk.getByRole('listitem').filter({ has: desk.getByRole('group') })).toHaveCount(
        2,
      );
      await passRest(desk, t);
      await expect(desk.getByText(t('cleanliness:progress', { done: 2, total: 2 }))).toBeVisible();
    });

    await test.step('the scores of the weeks', async () => {
      await openView(desk, t('rounds:scores'));
      await expect(
        desk.getByText(t('rounds:trend.failed', { failed: 1, inspected: 1 })),
      ).toBeVisible();
    });
  });
}

async function goToCleanliness(desk: Page, t: TextsIn): Promise<void> {
  await desk
    .getByRole('navigation', { name: t('common:rail.label') })
    .getByRole('button', { name: t('common:rail.cleanliness') })
    .click();
}

const openView = (desk: Page, name: string) =>
  desk.getByRole('radiogroup').getByText(name, { exact: true }).click();

async function chooseRound(
  desk: Page,
  t: TextsIn,
  purpose: 'opening' | 'after-rain',
  index: number,
): Promise<void> {
  await desk
    .getByRole('navigation', { name: t('cleanliness:areas') })
    .getByRole('button', { name: t(`rounds:purpose.${purpose}`) })
    .nth(index)
    .click();
}

async function passRest(desk: Page, t: TextsIn): Promise<void> {
  const words = t('cleanliness:passRest', { count: 0 }).split(/[（(]/)[0] ?? '';
  await desk.getByRole('button', { name: new RegExp(words) }).click();
}

/** It begins to rain and stops. */
async function rain(desk: Page, t: TextsIn): Promise<void> {
  await desk.getByRole('button', { name: t('words:weather.startRain') }).click();
  await desk.getByRole('button', { name: t('words:weather.endRain') }).click();
}

/** Wider than the hall keeps one. */
async function largePicture(page: Page): Promise<Buffer> {
  const address = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 3200;
    canvas.height = 2400;
    return canvas.toDataURL('image/png');
  });
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

async function chooseFile(halldesk: HallDesk, name: string, content: Buffer): Promise<void> {
  const path = join(halldesk.folder, name);
  writeFileSync(path, content);
  await halldesk.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, path);
}
