import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, expect, type Page, test } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { demoPin } from '../../electron/demo/demo-hall';
import { reportWords } from '../../shared/reports/report-words';
import { resolveRuntime } from '../../tools/lib/electron-runtime.mjs';
import { root } from '../../tools/lib/paths.mjs';
import { textsIn } from './halldesk';
import { pdfText } from './pdf-text';
import { exportReport } from './steps';

/** The practice hall: a busy day, looked at as a month. */
let folder: string;
let app: ElectronApplication;
let desk: Page;
test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'halldesk-e2e-'));
  const { executablePath, args } = resolveRuntime();
  app = await _electron.launch({ executablePath, args: [...args, root, '--demo'] });
  const isDesk = (page: Page) => page.url().includes('/front-desk/');
  desk = app.windows().find(isDesk) ?? (await app.waitForEvent('window', isDesk));
  await desk.waitForSelector('html[data-ready]', { state: 'attached' });
});
test.afterEach(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const saveAs = (filePath: string) =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, filePath);

test('screen, PDF and workbook of a month say the same, and the PDF can be had again', async () => {
  const t = textsIn('zh-CN');
  const words = reportWords('zh-CN');
  await desk.getByRole('button', { name: t('common:rail.reports') }).click();
  await desk.getByText(t('reports:period.title'), { exact: true }).click();
  const agents = desk
    .locator('section')
    .filter({ has: desk.getByRole('heading', { name: words.byAgent }) });
  await expect(agents).toBeVisible();
  const shown = await agents.getByRole('row').last().getByRole('cell').allTextContents();
  expect(Number(shown[1])).toBeGreaterThan(20);

  const from = desk.getByRole('textbox', { name: t('reports:period.from') });
  const firstDay = await from.inputValue();
  await from.fill('昨天');
  await from.blur();
  await expect(desk.getByText(t('common:calendar.noDay'))).toBeVisible();
  await from.fill(firstDay.replaceAll('-', '/'));
  await from.blur();
  await expect(from).toHaveValue(firstDay);
  await expect(desk.getByText(t('common:calendar.noDay'))).toHaveCount(0);

  const pdf = join(folder, 'period.pdf');
  await saveAs(pdf);
  await desk.getByRole('button', { name: t('reports:savePdf') }).click();
  await expect(
    desk.getByText(t('reports:issued.saved', { number: 1, fileName: 'period.pdf' })),
  ).toBeVisible();
  const line = pdfText(pdf)
    .split('\n')
    .filter((text) => text.trim().startsWith(words.total))
    .map((text) => text.trim().split(/\s+/));
  expect(line).toContainEqual(shown.filter((text) => text !== ''));

  const xlsx = join(folder, 'period.xlsx');
  await saveAs(xlsx);
  await desk.keyboard.press('Escape');
  await exportReport(desk, t, 'xlsx', demoPin);
  await expect(desk.getByText(t('reports:saved', { fileName: 'period.xlsx' }))).toBeVisible();
  const sheets = await readXlsxFile(readFileSync(xlsx));
  const total = sheets.find(({ sheet }) => sheet === words.byAgent)?.data.at(-1);
  expect(total?.slice(1, 5)).toEqual(shown.slice(1, 5).map(Number));

  const original = join(folder, 'original.pdf');
  await saveAs(original);
  await desk.keyboard.press('Escape');
  await desk.getByText(t('reports:issued.title'), { exact: true }).click();
  await desk.getByRole('button', { name: t('reports:issued.pdf', { number: 1 }) }).click();
  await expect(desk.getByRole('status')).toContainText('original.pdf');
  expect(readFileSync(original).equals(readFileSync(pdf))).toBe(true);
});

test('an export that cannot be written is said, and nothing is lost', async () => {
  const t = textsIn('zh-CN');
  await desk.getByRole('button', { name: t('common:rail.reports') }).click();
  await saveAs(join(folder, 'no such folder', 'day.csv'));
  await exportReport(desk, t, 'csv', demoPin);
  await expect(desk.getByText(t('refusals:folder-not-writable'))).toBeVisible();
});
