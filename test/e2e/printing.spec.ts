import { join } from 'node:path';
import { CupsPrinter, whyNoPrinting } from './cups-printer';
import { expect, test } from './halldesk';
import { pdfInk, pdfText } from './pdf-text';
import { openScreen, openStaffedHall, pin, register, signIn, tell } from './steps';

const reason = whyNoPrinting();
if (reason) console.log(`Real printing is skipped: ${reason}.`);
test.skip(reason !== undefined, reason);

const day = '2026-11-24';
const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);
const inOneLine = (row: { guestName: string; agentName: string | null }) =>
  `${row.guestName}先生 首访 1 自然到访 ${row.agentName}`;

const printer = new CupsPrinter('HallDesk');
test.afterAll(() => printer.stop());

test('a report comes out of the chosen printer at once; one that is gone is said', async ({
  halldesk,
}) => {
  await printer.plugIn();
  const before = new Set(printer.pages());
  const { desk, t } = await openStaffedHall(halldesk, 'zh-CN');
  await register(desk, t, { name: '陈' });
  await expect(desk.getByRole('row').filter({ hasText: '陈先生' })).toBeVisible();
  await desk.keyboard.press('Alt+L');
  await signIn(desk, t, '林岚');
  await tell(desk, 'settings.openSettings', { pin });
  await openScreen(desk, t, 'settings');
  await desk.getByRole('button', { name: t('settings:section.printing.title') }).click();
  await desk.getByRole('combobox', { name: t('hallSettings:printer.label') }).click();
  await desk.getByRole('option', { name: 'HallDesk' }).click();
  await desk.getByRole('switch', { name: t('hallSettings:printSilently.label') }).click();
  await expect(
    desk.getByRole('switch', { name: t('hallSettings:printSilently.label') }),
  ).toBeChecked();

  await openScreen(desk, t, 'reports');
  await desk.getByRole('button', { name: t('reports:print'), exact: true }).click();
  await expect(desk.getByText(t('reports:issued.sent', { number: 1 }))).toBeVisible();
  const out = () => printer.pages().filter((path) => !before.has(path));
  await expect.poll(() => out().length).toBe(1);

  // The printer's driver turns letters into shapes, so the text is read in the same copy as a file.
  const file = join(halldesk.folder, 'copy.pdf');
  await halldesk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  await desk.keyboard.press('Escape');
  await desk.getByText(t('reports:issued.title'), { exact: true }).click();
  await desk.getByRole('button', { name: t('reports:issued.pdf', { number: 1 }) }).click();
  await expect(desk.getByRole('status')).toContainText('copy.pdf');
  const { rows } = await tell(desk, 'reports.readShiftReport', { day, shiftId: 'early' });
  for (const text of [t('reports:issued.number', { number: 1 }), ...rows.map(inOneLine)])
    expect(pdfText(file).replace(/\s+/g, ' ')).toContain(text);
  const ink = pdfInk(file);
  const differences = pdfInk(out()[0] ?? '').map((dark, at) => Math.abs(dark - (ink[at] ?? 0)));
  expect(sum(differences)).toBeLessThan(sum(ink) / 2);

  printer.unplug();
  await desk.getByRole('button', { name: t('reports:issued.print', { number: 1 }) }).click();
  await expect(desk.getByText(t('refusals:printer-gone'))).toBeVisible();
  const { reports } = await tell(desk, 'reports.listIssuedReports', {});
  expect(reports.map(({ number, copies }) => [number, copies])).toEqual([[1, 2]]);
});
