import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type HallDesk, test } from './halldesk';
import { pdfText } from './pdf-text';
import { openStaffedHall, register } from './steps';

/** What a guest leaves at the desk: umbrella, bag with a tag, a car with a scratch; and how all of it goes back. */

for (const language of ['zh-CN', 'en'] as const) {
  test(`umbrella, bag and car are taken in, put on paper and given back, ${language}`, async ({
    halldesk,
  }) => {
    const { desk, t } = await openStaffedHall(halldesk, language);
    await register(desk, t, { name: '陈', phone: '13800001234' });
    const guest = language === 'en' ? 'Mr 陈' : '陈先生';
    await desk.getByRole('button', { name: t('reception:board.open', { guest }) }).click();
    const panel = desk.getByRole('region', { name: guest });
    const thing = (kind: 'umbrella' | 'bag', tag: number) =>
      t('things:number', { name: t(`things:names.${kind}`), tag });
    const button = (name: string) => panel.getByRole('button', { name, exact: true });

    await test.step('an umbrella with two keys, a bag with a word about it', async () => {
      await button(t('things:kinds.umbrella')).click();
      await expect(desk.locator('input:focus')).toHaveValue('1');
      await desk.keyboard.press('Enter');
      await expect(panel.getByText(thing('umbrella', 1))).toBeVisible();
      await button(t('things:kinds.bag')).click();
      await expect(panel.getByRole('textbox', { name: t('things:tag') })).toHaveValue('2');
      await panel.getByRole('textbox', { name: t('things:note') }).fill('红色');
      await panel.getByRole('textbox', { name: t('things:note') }).press('Escape');
      await button(t('things:kinds.bag')).click();
      await expect(panel.getByRole('textbox', { name: t('things:note') })).toHaveValue('红色');
      await panel.getByRole('textbox', { name: t('things:note') }).press('Enter');
      await expect(panel.getByText(thing('bag', 2))).toBeVisible();
    });

    await test.step('the tag of the bag on paper', async () => {
      const text = await savedPdf(halldesk, 'tag.pdf', async () => {
        await button(`${t('things:saveTag')} ${thing('bag', 2)}`).click();
        await expect(desk.getByText(t('things:saved', { fileName: 'tag.pdf' }))).toBeVisible();
      });
      for (const word of ['云栖府', t('things:paper.tag'), '2', '红色', '王芳'])
        expect(text).toContain(word);
    });

    await test.step('a car with a scratch by tap, a dent by keyboard, signed', async () => {
      await button(t('things:vehicle.add')).click();
      await panel.getByLabel(t('things:vehicle.plate')).fill('粤b·1234');
      await button(t('things:vehicle.save')).click();
      await expect(panel.getByText(t('refusals:plate-too-short'))).toBeVisible();
      await panel.getByLabel(t('things:vehicle.plate')).fill('粤b·12312');
      await panel.getByLabel(t('things:vehicle.place')).fill('B1-023');
      const outline = panel.getByRole('img', { name: t('things:vehicle.outline') });
      const { width = 0, height = 0 } = (await outline.boundingBox()) ?? {};
      await outline.click({ position: { x: (width * 235) / 600, y: (height * 414) / 480 } });
      const kinds = panel.getByRole('radiogroup', { name: t('things:vehicle.damageKind') });
      await kinds.getByText(t('things:vehicle.damageKinds.dent')).click();
      const part = panel.getByRole('combobox', { name: t('things:vehicle.part') });
      await part.fill(t('things:vehicle.parts.boot'));
      await part.press('ArrowDown');
      await part.press('Enter');
      await expect(panel.getByText(markOf(t('things:vehicle.parts.boot'), 2))).toBeVisible();
      await sign(desk, panel.getByRole('img', { name: t('things:vehicle.signature') }));
      await button(t('things:vehicle.save')).click();
      await expect(panel.getByText('粤B***12').first()).toBeVisible();
      await expect(panel).not.toContainText('粤B12312');
    });

    await test.step('the slip shows the whole plate, the marks and the signature', async () => {
      const text = await savedPdf(halldesk, 'slip.pdf', async () => {
        await button(`${t('things:vehicle.saveSlip')} 粤B***12`).click();
        await expect(desk.getByText(t('things:saved', { fileName: 'slip.pdf' }))).toBeVisible();
      });
      for (const word of ['粤B12312', 'B1-023', t('things:vehicle.parts.left-front-door')])
        expect(text).toContain(word);
      expect(text).toContain(t('things:paper.signedAt', { at: '2026-11-24 10:00' }));
    });

    await test.step('everything goes back, a slip of the hand is undone', async () => {
      const bag = { thing: thing('bag', 2), guest };
      await button(t('things:giveBackOf', bag)).click();
      await button(t('things:undoOf', { thing: thing('bag', 2) })).click();
      await button(t('things:giveBackOf', bag)).press('Enter');
      await expect(button(t('things:undoOf', { thing: thing('bag', 2) }))).toBeVisible();
      await button(t('things:vehicle.releaseOf', { plate: '粤B***12' })).click();
      await expect(panel.getByText(t('things:vehicle.leftAt', { time: '10:00' }))).toBeVisible();
    });

    await test.step('the list of the hall still has the umbrella', async () => {
      await desk.getByRole('button', { name: t('common:rail.things') }).click();
      const row = desk.getByRole('row').filter({ hasText: thing('umbrella', 1) });
      await expect(row).toContainText('138****1234');
      const umbrella = { thing: thing('umbrella', 1), guest };
      await row.getByRole('button', { name: t('things:giveBackOf', umbrella) }).press('Enter');
      await expect(desk.getByText(t('things:screen.returnedTitle'))).toBeVisible();
      await expect(
        desk.getByRole('button', { name: t('things:giveBackOf', umbrella) }),
      ).toHaveCount(0);
    });

    await test.step('the end of the plate finds the guest', async () => {
      await desk.getByRole('button', { name: t('common:rail.reception') }).click();
      await desk.keyboard.press('F2');
      await desk.getByLabel(t('reception:register.phone')).fill('2312');
      await expect(
        desk.getByRole('button', { name: new RegExp(`${guest}.*138\\*{4}1234`) }),
      ).toBeVisible();
    });
  });
}

const markOf = (part: string, number: number) => new RegExp(`^${number}\\. ${part}`);

async function savedPdf(halldesk: HallDesk, name: string, save: () => Promise<void>) {
  const path = join(halldesk.folder, name);
  await halldesk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await save();
  return pdfText(path);
}

async function sign(desk: Page, pad: ReturnType<Page['getByRole']>): Promise<void> {
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('no box to sign in');
  await desk.mouse.move(box.x + 40, box.y + 60);
  await desk.mouse.down();
  for (const [dx, dy] of [
    [80, 30],
    [120, 80],
    [180, 40],
    [240, 70],
  ] as const)
    await desk.mouse.move(box.x + dx, box.y + dy, { steps: 4 });
  await desk.mouse.up();
}
