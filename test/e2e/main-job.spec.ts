import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { countdown } from '../../renderer/lib/format';
import { readinessPoints } from '../../shared/bar/readiness';
import type { Language } from '../../shared/hall-settings';
import { reportWords } from '../../shared/reports/report-words';
import { expect, type HallDesk, type TextsIn, test } from './halldesk';
import { pdfText } from './pdf-text';
import { drawSignature, opening, pin, register, setUpHall, signIn, takePosts } from './steps';

/** The whole main job in the real windows: from the first start to the signed day and its report. */

const guestIn: Readonly<Record<Language, string>> = { 'zh-CN': '陈先生', en: 'Mr 陈' };
const teaIn: Readonly<Record<Language, string>> = { 'zh-CN': '茶', en: 'Tea' };
const tableIn: Readonly<Record<Language, string>> = { 'zh-CN': '1号桌', en: 'Table 1' };

for (const language of ['zh-CN', 'en'] as const) {
  test(`the main job, ${language}`, async ({ halldesk }) => {
    await halldesk.start(opening);
    const desk = await halldesk.window('front-desk');
    const bar = await halldesk.window('bar');
    const t = await setUpHall(desk, language);
    await signIn(desk, t, '王芳');
    await takePosts(desk, t, ['李静', '张伟', '王小雨']);
    const guest = guestIn[language];

    await register(desk, t, { name: '陈', phone: '138 0000 1001', drink: teaIn[language] });
    const row = desk.getByRole('row').filter({ hasText: guest });
    await expect(row).toContainText('李静');
    await expect(row).toContainText(t('reception:kind.first'));

    const card = bar.getByRole('listitem').filter({ hasText: guest });
    await expect(card).toContainText(t('barBoard:face.running'));

    await test.step('late after sixty seconds, served with one tap, taken back with one', async () => {
      await halldesk.advance(75_000);
      await expect(card).toContainText(t('barBoard:face.late'));
      await expect(row).toContainText(t('reception:drinks.late'));
      await serve(bar, t);
      await expect(row).toContainText(t('reception:drinks.served'));
      await bar.getByRole('button', { name: new RegExp(`^${t('common:undo')}|${guest}`) }).click();
      await expect(row).toContainText(t('reception:drinks.late'));
      await serve(bar, t);
      await expect(row).toContainText(t('reception:drinks.served'));
    });

    await test.step('seated, then gone: the table asks to be cleared', async () => {
      await desk.getByRole('button', { name: t('reception:board.open', { guest }) }).click();
      await seat(desk, t, tableIn[language]);
      await expect(row).toContainText(tableIn[language]);
      await desk.getByRole('button', { name: t('visit:actions.depart'), exact: true }).click();
      await desk.getByRole('button', { name: t('reception:visit.departDo') }).click();
      await expect(row).toHaveCount(0);
      for (const point of readinessPoints) {
        const name = t(`refills:pointOf.${point}`, { table: tableIn[language] });
        await bar.getByRole('button', { name }).click();
      }
      await expect(bar.getByText(t('barBoard:quiet'))).toBeVisible();
    });

    await test.step('the end-of-day round with one failure', () => inspect(desk, t));

    await test.step('only the supervisor signs; then the day is read-only', async () => {
      await switchTo(desk, t, '林岚');
      await goTo(desk, t, 'cleanliness');
      await desk.getByText(t('cleanliness:closing'), { exact: true }).first().click();
      await drawSignature(desk, t);
      await desk.getByLabel(t('closing:pin')).fill('000000');
      await desk.getByRole('button', { name: t('closing:submit') }).click();
      await expect(desk.getByText(t('refusals:wrong-pin', { triesLeft: 4 }))).toBeVisible();
      await desk.getByLabel(t('closing:pin')).fill(pin);
      await desk.getByRole('button', { name: t('closing:submit') }).click();
      await expect(desk.getByRole('status').filter({ hasText: '林岚' })).toBeVisible();
      await goTo(desk, t, 'reception');
      await expect(desk.getByText(t('reception:board.dayClosed'))).toBeVisible();
    });

    await test.step('the report on screen and as PDF says what happened', async () => {
      await goTo(desk, t, 'reports');
      const path = join(halldesk.folder, 'report.pdf');
      await answerSaveDialog(halldesk, path);
      await desk.getByRole('button', { name: t('reports:savePdf') }).click();
      await expect(
        desk.getByText(t('reports:issued.saved', { number: 1, fileName: 'report.pdf' })),
      ).toBeVisible();
      expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
      const text = pdfText(path);
      for (const expected of [guest, '李静', '王小雨', failureNote, '林岚', countdown(75_000)]) {
        expect(text).toContain(expected);
      }
      // Nothing is torn apart at the bars of the hours: what follows them begins on the same page.
      expect(text.split('\f')[0]).toContain(reportWords(language).areas);
    });

    await test.step('a guest after the sign-off is not turned away', async () => {
      await goTo(desk, t, 'reception');
      await desk.getByRole('button', { name: t('reception:board.openNextDay') }).click();
      await expect(desk.getByText(t('reception:board.dayClosed'))).toHaveCount(0);
      await register(desk, t, { name: '丁' });
      await expect(desk.getByRole('row').filter({ hasText: '丁' })).toBeVisible();
    });
  });
}

const failureNote = 'bin 3/4 满';

async function serve(bar: Page, t: TextsIn): Promise<void> {
  await bar.getByRole('button', { name: new RegExp(`^${t('barBoard:serve')}`) }).click();
}

async function seat(desk: Page, t: TextsIn, table: string): Promise<void> {
  await desk.getByRole('button', { name: t('visit:actions.seat'), exact: true }).click();
  await desk.getByRole('combobox', { name: t('reception:visit.seat') }).click();
  await desk.getByRole('option', { name: table }).first().click();
  await desk.getByRole('button', { name: t('reception:visit.seatDo'), exact: true }).click();
}

async function goTo(desk: Page, t: TextsIn, screen: 'reception' | 'cleanliness' | 'reports') {
  await desk
    .getByRole('navigation', { name: t('common:rail.label') })
    .getByRole('button', { name: t(`common:rail.${screen}`) })
    .click();
}

async function switchTo(desk: Page, t: TextsIn, name: string): Promise<void> {
  await desk.getByRole('button', { name: '王芳' }).click();
  await desk.getByRole('menuitem', { name: t('common:operator.switch') }).click();
  await signIn(desk, t, name);
}

/** Walks the end-of-day round of every area: the first item fails, everything else passes. */
async function inspect(desk: Page, t: TextsIn): Promise<void> {
  await goTo(desk, t, 'cleanliness');
  const rounds = desk
    .getByRole('navigation', { name: t('cleanliness:areas') })
    .getByRole('button', { name: t('rounds:purpose.end-of-day') });
  // A list that is still coming would be walked over as an empty one.
  await rounds.first().waitFor();
  for (const [index, round] of (await rounds.all()).entries()) {
    await round.click();
    await desk.getByRole('button', { name: t('rounds:start'), exact: true }).click();
    if (index === 0) await failFirstItem(desk, t);
    await desk
      .getByRole('button', {
        name: new RegExp(t('cleanliness:passRest', { count: 0 }).split(/[（(]/)[0] ?? ''),
      })
      .click();
    await expect(round).toContainText(/\d/);
    await expect(round).toContainText(t('rounds:tooFast'));
  }
}

async function failFirstItem(desk: Page, t: TextsIn): Promise<void> {
  await desk
    .getByRole('button', { name: t('cleanliness:result.fail') })
    .first()
    .click();
  await desk.getByLabel(t('cleanliness:note')).fill(failureNote);
  await desk.getByRole('button', { name: t('cleanliness:saveFail') }).click();
  await expect(desk.getByLabel(t('cleanliness:note'))).toHaveCount(0);
}

async function answerSaveDialog(halldesk: HallDesk, filePath: string): Promise<void> {
  await halldesk.app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, filePath);
}
