import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/node';
import { visitSources } from '../../shared/fields';
import { periodTables } from '../../shared/reports/period-tables';
import type { ReportTable } from '../../shared/reports/report-table';
import { shiftTables } from '../../shared/reports/shift-tables';
import { minuteMs } from '../../shared/time';
import { seededRandom } from '../helpers/seeded-random';
import { expect, type HallDesk, type TextsIn, test } from './halldesk';
import { pdfLines } from './pdf-text';
import { exportReport, openScreen, openStaffedHall, tell } from './steps';

/** On random days every total is the sum of its rows: on the screen, in the PDF and in the workbook. */

const day = '2026-11-24';
const month = { fromDay: '2026-11-01', toDay: day };
const firstDayMs = Date.UTC(1899, 11, 30);
/** Scores, balances and medians are no sums. */
const noSum = /得分|应得|中位|最长/;

/** Rows of cells as one medium shows them, the total last. */
type Shown = readonly (readonly unknown[])[];

for (const seed of [1, 2]) {
  test(`totals foot on screen, in the PDF and in the workbook, day ${seed}`, async ({
    halldesk,
  }) => {
    const { desk, bar, t } = await openStaffedHall(halldesk, 'zh-CN');
    await liveThrough(halldesk, desk, bar, seed);
    await openScreen(desk, t, 'reports');

    await desk.getByText(t('reports:wholeDay'), { exact: true }).click();
    const today = await tell(desk, 'reports.readShiftReport', { day, shiftId: null });
    await expectToFoot(halldesk, desk, t, shiftTables(today, 'zh-CN'));

    await desk.getByText(t('reports:period.title'), { exact: true }).click();
    await expect(
      desk.getByRole('heading', { name: t('reports:paper.definitions.title') }),
    ).toBeVisible();
    const whole = await tell(desk, 'reports.readPeriodReport', month);
    expect(whole.visits.total).toBe(today.visits.total);
    await expectToFoot(halldesk, desk, t, periodTables(whole, 'zh-CN'));
  });
}

/** A morning at random: parties come, are served late or in time or not at all, and leave. */
async function liveThrough(halldesk: HallDesk, desk: Page, bar: Page, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const below = (limit: number) => Math.floor(limit * random.next());
  const once = () => ({ idempotencyKey: randomUUID() });
  const [person] = (await tell(bar, 'people.listPeople', {})).filter(({ posts }) => {
    return posts.includes('bar');
  });
  for (let step = 0; step < 14; step += 1) {
    await halldesk.advance(below(40) * minuteMs);
    const phone = random.next() < 0.5 ? '' : `138000010${10 + below(3)}`;
    const { guest } = await tell(desk, 'reception.readArrival', { phone });
    if (!guest?.openVisitId) {
      await tell(desk, 'reception.registerVisit', {
        ...once(),
        guest: { name: '陈', formOfAddress: 'mr', phone },
        partySize: 1 + below(5),
        source: visitSources[below(visitSources.length)] ?? 'walk-in',
        ...{ note: '', agentReason: '', drinks: [] },
      });
    }
    await halldesk.advance(below(120) * 1000);
    const [request] = (await tell(bar, 'bar.readBoard', {})).toServe;
    if (request && random.next() < 0.7) {
      const served = { requestId: request.requestId, staffId: person?.staffId ?? '' };
      await tell(bar, 'bar.markServed', { ...once(), ...served });
    }
    const { visits } = await tell(desk, 'reception.listOnSite', {});
    const leaving = visits[below(visits.length * 2)];
    if (leaving)
      await tell(desk, 'reception.closeVisit', {
        ...{ ...once(), visitId: leaving.visitId, forcedReason: '客户赶时间' },
      });
  }
}

async function expectToFoot(
  halldesk: HallDesk,
  desk: Page,
  t: TextsIn,
  all: readonly ReportTable[],
): Promise<void> {
  const saveAs = (path: string) =>
    halldesk.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
  const pdf = join(halldesk.folder, 'report.pdf');
  await saveAs(pdf);
  await desk.getByRole('button', { name: t('reports:savePdf') }).click();
  await expect(desk.getByText(/report\.pdf/)).toBeVisible({ timeout: 20_000 });
  await desk.keyboard.press('Escape');
  const xlsx = join(halldesk.folder, 'report.xlsx');
  await saveAs(xlsx);
  await exportReport(desk, t, 'xlsx');
  await expect(desk.getByText(/report\.xlsx/)).toBeVisible({ timeout: 20_000 });
  await desk.keyboard.press('Escape');

  const sheets = await readXlsxFile(readFileSync(xlsx));
  const lines = pdfLines(pdf);
  let compared = 0;
  for (const table of all.filter(({ total }) => total !== undefined)) {
    const sheet = sheets.find((each) => each.sheet === table.title)?.data.slice(1) ?? [];
    expectSums(table, sheet, 'workbook');
    // The visits are listed in full on the page; a long course is only drawn, and so are the hours of a day.
    if (table.id === 'visits' || table.id === 'course') continue;
    const onScreen = await shownOnScreen(desk, table.title);
    if (onScreen.length === 0) continue;
    expectSums(table, onScreen, 'screen');
    expectSums(table, shownInPdf(lines, table), 'PDF');
    compared += 1;
  }
  expect(compared).toBeGreaterThanOrEqual(3);
}

/** Holds what a medium shows of a table against itself, and its total against the report's. */
function expectSums(table: ReportTable, shown: Shown, medium: string): void {
  const { columns, rows, total = [], title } = table;
  expect({ medium, title, rows: shown.length }).toEqual({ medium, title, rows: rows.length + 1 });
  columns.forEach(({ head, kind }, column) => {
    const sum = total[column];
    if (typeof sum !== 'number' || noSum.test(head)) return;
    const figures = shown.map((row) => numberIn(row[column]));
    const last = figures.pop();
    const where = { medium, title, head };
    expect({ ...where, total: last }).toEqual({
      ...where,
      total: figures.reduce((all, one) => all + one, 0),
    });
    expect({ ...where, total: last }).toEqual({
      ...where,
      total: kind === 'span' ? Math.floor(sum / 1000) : sum,
    });
  });
}

/** Counts as they are; spans in whole seconds; nothing is 0. */
function numberIn(cell: unknown): number {
  if (cell instanceof Date) return Math.round((cell.getTime() - firstDayMs) / 1000);
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell : Math.round(cell * 86_400);
  const text = String(cell ?? '');
  if (!text.includes(':')) return text === '' || text === '—' ? 0 : Number(text);
  return text.split(':').reduce((all, part) => 60 * all + Number(part), 0);
}

/** The rows of the section with this title; none where the page does not show it as a table. */
async function shownOnScreen(desk: Page, title: string): Promise<Shown> {
  const section = desk
    .locator('article section')
    .filter({ has: desk.getByRole('heading', { name: title, exact: true }) });
  if ((await section.locator('table').count()) === 0) return [];
  const rows = await section.locator('tbody tr').all();
  return Promise.all(rows.map((row) => row.locator('td[data-kind]').allTextContents()));
}

/** The lines between a table's head and its total. Empty cells of a total leave nothing in the text. */
function shownInPdf(
  lines: readonly string[],
  { title, columns, rows, total = [] }: ReportTable,
): Shown {
  const close = (text: string) => text.replaceAll(' ', '');
  const from = lines.findIndex((line) => close(line) === close(title)) + 1;
  const words = lines.slice(from).map((line) => line.trim().split(' '));
  /** The words of the next line that begins with a name, the name being one of them. */
  const find = (name: string) => {
    const index = words.findIndex((line) =>
      line.some((_, end) => line.slice(0, end + 1).join('') === close(name)),
    );
    const [line = []] = index < 0 ? [] : words.splice(0, index + 1).slice(-1);
    const end = line.findIndex((_, at) => line.slice(0, at + 1).join('') === close(name));
    return [name, ...line.slice(end + 1)];
  };
  const own = rows.map(([name]) => find(String(name)));
  const last = find(String(total[0]));
  const spread = columns.map((_, column) =>
    total[column] === null
      ? ''
      : last[total.slice(0, column).filter((cell) => cell !== null).length],
  );
  return [...own, spread];
}
