import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Database from 'better-sqlite3';
import type { Language } from '../../shared/hall-settings';
import { runElsewhere } from '../helpers/other-program';
import { expect, type HallDesk, type TextsIn, test } from './halldesk';
import { pdfPictures, pdfText } from './pdf-text';
import { dot, drawSignature, openScreen, openStaffedHall, pin, register, signIn } from './steps';

/** A day with findings and a party that stayed, from the opening round to the signed sheet and its reprint. */

const morning = '沙盘旁的垃圾桶满了';
const remedy = '已清空并更换垃圾袋';
const failure = 'bin 3/4 满';
const reason = '客户在洽谈室签约';
const correction = '垃圾桶 18:40 已清';

for (const language of ['zh-CN', 'en'] as Language[]) {
  test(`closing a day, ${language}`, async ({ halldesk }) => {
    test.slow();
    const { desk, t } = await openStaffedHall(halldesk, language);
    await register(desk, t, { name: '陈', phone: '138 0000 1001' });
    await expect(desk.getByRole('row').filter({ hasText: '陈' })).toBeVisible();
    await openScreen(desk, t, 'cleanliness');
    await test.step('what the opening round finds is photographed and put right', async () => {
      await walk(desk, t, 'opening', 0, morning);
      await choosePicture(halldesk, 'before.png');
      await desk.getByRole('button', { name: t('rounds:addPhoto') }).click();
      await expect(desk.locator('img[src^="data:image"]')).toHaveCount(1);
      await openView(desk, t('rounds:findings'));
      await desk.getByLabel(t('rounds:board.fixNote')).fill(remedy);
      await desk.getByRole('button', { name: t('rounds:board.fix'), exact: true }).click();
      await desk.getByRole('button', { name: t('rounds:addPhoto') }).click();
      await expect(desk.locator('img[src^="data:image"]')).toHaveCount(2);
    });
    await desk.getByRole('button', { name: '王芳' }).click();
    await desk.getByRole('menuitem', { name: t('common:operator.switch') }).click();
    await signIn(desk, t, '林岚');
    await openScreen(desk, t, 'cleanliness');
    await openView(desk, t('rounds:findings'));
    await desk.getByRole('button', { name: t('rounds:board.close'), exact: true }).click();
    await openView(desk, t('cleanliness:round'));
    await inspect(desk, t);
    await openView(desk, t('cleanliness:closing'));

    await test.step('what is open is listed; a supervisor answers for it with PIN and reason', async () => {
      await expect(desk.getByRole('button', { name: t('closing:submit') })).toBeDisabled();
      for (const blocker of ['visits-open', 'drinks-open'] as const) {
        const open = t(`closing:blocker.${blocker}.open`, { count: 1 });
        const row = desk.getByRole('listitem').filter({ hasText: open });
        await row.getByRole('button', { name: t('closing:override') }).click();
        await row.getByLabel(t('closing:reason')).fill(reason);
        await row.getByLabel(t('closing:pin')).fill('000000');
        await row.getByRole('button', { name: t('closing:confirm') }).click();
        await expect(row.getByText(t('refusals:wrong-pin', { triesLeft: 4 }))).toBeVisible();
        await row.getByLabel(t('closing:pin')).fill(pin);
        await row.getByRole('button', { name: t('closing:confirm') }).click();
        await expect(row.getByText(reason)).toBeVisible();
      }
    });

    await test.step('signature and PIN close the day', async () => {
      // The same stroke before and after the window is made smaller: one line upon the other.
      await drawSignature(desk, t);
      await resize(halldesk, desk, 1100);
      await drawSignature(desk, t);
      await resize(halldesk, desk, 1366);
      await desk.getByLabel(t('closing:pin')).fill(pin);
      await desk.getByRole('button', { name: t('closing:submit') }).click();
      await expect(desk.getByRole('status').filter({ hasText: '林岚' })).toBeVisible();
      const strokes = signatureIn(halldesk).split('M').slice(1).map(endsOf);
      expect(strokes).toHaveLength(2);
      for (const [at, end] of (strokes[0] ?? []).entries())
        expect(Math.abs(end - (strokes[1]?.[at] ?? Number.NaN))).toBeLessThan(12);
    });

    await test.step('what is said later stands beside it', async () => {
      await desk.getByLabel(t('closing:addendum')).fill(correction);
      await desk.getByLabel(t('closing:pin')).fill(pin);
      await desk.getByRole('button', { name: t('closing:addAddendum') }).click();
      await expect(desk.getByRole('listitem').filter({ hasText: correction })).toBeVisible();
    });

    await test.step('the sheet says what the rows say, and every copy its number', async () => {
      const first = await copy(halldesk, desk, t, 1);
      const overridden = t('closing:blocker.visits-open.open', { count: 1 });
      for (const said of ['云栖府', morning, failure, reason, correction, '林岚', overridden])
        expect(first).toContain(bare(said));
      for (const said of rowsIn(halldesk, language)) expect(first).toContain(bare(said));
      expect(pdfPictures(join(halldesk.folder, 'sheet-1.pdf'))).toBe(2);
      expect(first).toContain(bare(t('closing:sheet.first')));
      const chain = /(?:第|no\.)(\d+)号?([0-9a-f]{8})\.{3}([0-9a-f]{8})/.exec(first);
      expect(Number(chain?.[1])).toBeGreaterThan(0);
      expect(first).toMatch(language === 'en' ? /Page1of\d/ : /第1页,共\d页/);
      const second = await copy(halldesk, desk, t, 2);
      expect(second).toContain(bare(t('closing:sheet.reprint', { number: 2 })));
      expect(second).toContain(chain?.[0] ?? 'no chain');
    });

    await test.step('a sheet that another program changed is never issued again', async () => {
      runElsewhere(
        join(halldesk.folder, 'halldesk.db'),
        `DROP TRIGGER day_sheet_is_kept_on_update;
         UPDATE day_sheet SET sheet_json = replace(sheet_json, '"failed":1', '"failed":0');`,
      );
      await desk.getByRole('button', { name: t('closing:savePdf') }).click();
      await expect(desk.getByText(t('refusals:sheet-altered')).first()).toBeVisible();
      await expect(desk.getByRole('button', { name: t('closing:savePdf') })).toHaveCount(0);
    });
  });
}

async function copy(halldesk: HallDesk, desk: Page, t: TextsIn, number: number): Promise<string> {
  const path = join(halldesk.folder, `sheet-${number}.pdf`);
  await halldesk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, path);
  await desk.getByRole('button', { name: t('closing:savePdf') }).click();
  await expect(
    desk.getByText(t('closing:saved', { fileName: `sheet-${number}.pdf` })),
  ).toBeVisible();
  await expect(desk.getByText(t('closing:issues', { count: number }))).toBeVisible();
  return bare(pdfText(path));
}

/** What the rows of the database say of the day's findings and areas, in the words of the sheet. */
async function resize(halldesk: HallDesk, desk: Page, width: number): Promise<void> {
  await halldesk.app.evaluate(({ BrowserWindow }, size) => {
    const isDesk = (window: Electron.BrowserWindow) =>
      window.webContents.getURL().includes('/front-desk/');
    BrowserWindow.getAllWindows().find(isDesk)?.setContentSize(size, 768);
  }, width);
  await expect.poll(() => desk.evaluate(() => window.innerWidth)).toBe(width);
}

function signatureIn(halldesk: HallDesk): string {
  const file = new Database(join(halldesk.folder, 'halldesk.db'), { readonly: true });
  const path = file.prepare("SELECT sheet_json ->> '$.signed.signature' FROM day_sheet");
  const signature = path.pluck().get() as string;
  file.close();
  return signature;
}

/** Where a stroke begins and ends, in units of the sheet. */
function endsOf(stroke: string): number[] {
  const places = stroke.split('L').map((place) => place.split(' ').map(Number));
  return [...(places[0] ?? []), ...(places.at(-1) ?? [])];
}

function rowsIn(halldesk: HallDesk, language: Language): string[] {
  const column = language === 'en' ? 'en' : 'zh';
  const file = new Database(join(halldesk.folder, 'halldesk.db'), { readonly: true });
  try {
    const steps = file.prepare(`
      SELECT finding_event.note FROM finding_event WHERE kind IN ('opened', 'fixed', 'closed')
      UNION ALL SELECT text_${column} FROM finding JOIN area_item ON area_item.id = item_id
      UNION ALL SELECT staff.name || strftime('%Y-%m-%d %H:%M', at_ms / 1000 + 8 * 3600, 'unixepoch')
        FROM finding_event JOIN staff ON staff.id = staff_id WHERE kind IN ('opened', 'fixed', 'closed')
      UNION ALL SELECT name_${column} || items || passed || failed || '0' || '0' FROM (
        SELECT name_${column}, count(*) AS items, sum(result = 'pass') AS passed,
          sum(result = 'fail') AS failed
        FROM round JOIN round_item ON round_id = round.id JOIN area ON area.id = area_id
        WHERE purpose = 'end-of-day' GROUP BY area.id)`);
    return steps.pluck().all() as string[];
  } finally {
    file.close();
  }
}

const openView = (desk: Page, name: string) =>
  desk.getByRole('radiogroup').getByText(name, { exact: true }).click();

async function choosePicture(halldesk: HallDesk, name: string): Promise<void> {
  const path = join(halldesk.folder, name);
  writeFileSync(path, dot);
  await halldesk.app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [filePath] });
  }, path);
}

const roundsOf = (desk: Page, t: TextsIn, purpose: 'opening' | 'end-of-day') =>
  desk
    .getByRole('navigation', { name: t('cleanliness:areas') })
    .getByRole('button', { name: t(`rounds:purpose.${purpose}`) });

/** Makes one round: fails its first item with a note, if there is one, and passes the rest. */
async function walk(
  desk: Page,
  t: TextsIn,
  purpose: 'opening' | 'end-of-day',
  index: number,
  note?: string,
): Promise<void> {
  await roundsOf(desk, t, purpose).nth(index).click();
  await desk.getByRole('button', { name: t('rounds:start'), exact: true }).click();
  if (note !== undefined) {
    await desk
      .getByRole('button', { name: t('cleanliness:result.fail') })
      .first()
      .click();
    await desk.getByLabel(t('cleanliness:note')).fill(note);
    await desk.getByRole('button', { name: t('cleanliness:saveFail') }).click();
    await expect(desk.getByLabel(t('cleanliness:note'))).toHaveCount(0);
  }
  const rest = t('cleanliness:passRest', { count: 0 }).split(/[（(]/)[0] ?? '';
  await desk.getByRole('button', { name: new RegExp(rest) }).click();
  await expect(desk.getByRole('button', { name: new RegExp(rest) })).toHaveCount(0);
}

/** The end-of-day round of every area; the first item of the first one fails. */
async function inspect(desk: Page, t: TextsIn): Promise<void> {
  // A list that is still coming would be walked over as an empty one.
  await roundsOf(desk, t, 'end-of-day').first().waitFor();
  const areas = await roundsOf(desk, t, 'end-of-day').count();
  for (let index = 0; index < areas; index += 1)
    await walk(desk, t, 'end-of-day', index, index === 0 ? failure : undefined);
}

/** A text without the spaces that a reader of PDFs puts in or leaves out. */
const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');
