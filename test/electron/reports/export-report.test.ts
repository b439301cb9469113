import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PinCheck } from '../../../electron/pin-check';
import { exportReport } from '../../../electron/reports/export-report';
import { buildPeriodReport } from '../../../electron/reports/read-period-report';
import { buildShiftReport } from '../../../electron/reports/read-shift-report';
import { xlsxOf } from '../../../electron/reports/spreadsheet';
import { csvOf } from '../../../shared/reports/csv';
import { periodTables } from '../../../shared/reports/period-tables';
import { cellText, type ReportTable } from '../../../shared/reports/report-table';
import { shiftTables } from '../../../shared/reports/shift-tables';
import { ok, refuse } from '../../../shared/result';
import { arrive, asDesk, recorded, takePosts } from '../../helpers/hall-steps';
import { noMachine } from '../../helpers/no-machine';
import { daySteps, takeStep } from '../../helpers/random-day';
import { accepted, hallDay, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const key = { day: hallDay, shiftId: null };
const firstDayMs = Date.UTC(1899, 11, 30);
const range = { fromDay: hallDay, toDay: hallDay };

/** The tables of the day as a day and as a period. */
async function tablesNow(): Promise<ReportTable[][]> {
  const issued = { atMs: hall.nowMs, byName: '王芳', check: undefined };
  return [
    shiftTables(await buildShiftReport(hall.db, key, issued), 'zh-CN'),
    periodTables(await buildPeriodReport(asDesk(hall), range, undefined), 'zh-CN'),
  ];
}

/** Every total that a table shows is the sum of what its rows show. Scores and balances are no sums. */
function expectToFoot({ title, columns, rows, total = [] }: ReportTable): void {
  total.forEach((sum, column) => {
    if (typeof sum !== 'number' || /得分/.test(columns[column]?.head ?? '')) return;
    const shown = rows.reduce((all, row) => all + Number(row[column]), 0);
    expect({ title, column, sum }).toEqual({ title, column, sum: shown });
  });
}

/** What a workbook holds, cell by cell, as it is read. */
async function readBack(tables: readonly ReportTable[]): Promise<string[][][]> {
  const sheets = await readXlsxFile(await xlsxOf(tables));
  return sheets.map(({ data }, index) =>
    data.map((row, line) =>
      row.map((cell, column) => {
        const kind = tables[index]?.columns[column]?.kind ?? 'text';
        // A span is read as a time after the day with which spreadsheets begin to count.
        if (cell instanceof Date) {
          return cellText(Math.round((cell.getTime() - firstDayMs) / 1000) * 1000, kind);
        }
        if (line === 0 || typeof cell !== 'number') return String(cell ?? '');
        const stored =
          kind === 'span'
            ? Math.round(cell * 86_400) * 1000
            : kind === 'percent'
              ? cell * 100
              : cell;
        return cellText(stored, kind);
      }),
    ),
  );
}

const asRead = ({ columns, rows, total }: ReportTable) => [
  columns.map(({ head }) => head),
  ...[...rows, ...(total ? [total] : [])].map((row) =>
    columns.map(({ kind }, column) => {
      const cell = row[column] ?? null;
      return cell === null ? '' : cellText(cell, kind);
    }),
  ),
];

test('every total is the sum of its rows, and a workbook says the same in every cell', async () => {
  await fc.assert(
    fc.asyncProperty(daySteps, async (steps) => {
      await hall.close();
      hall = await openTestHall();
      await takePosts(hall, 'bar-1', 'bar-2', 'agent-1', 'agent-2', 'agent-3');
      for (const step of steps) await takeStep(hall, step);
      for (const tables of await tablesNow()) {
        tables.forEach(expectToFoot);
        expect(await readBack(tables)).toEqual(tables.map(asRead));
      }
    }),
    { numRuns: 8 },
  );
});

test('nothing that was typed becomes a formula, in a workbook or a text', async () => {
  const texts = [
    '=1+1',
    '+8613800001000',
    '-2',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\u0000=1',
    '＝1',
    '李,"静"',
  ];
  const table: ReportTable = {
    id: 'texts',
    title: '文本',
    columns: [{ head: '=HEAD()', kind: 'text' }],
    rows: texts.map((text) => [text]),
  };
  const csv = csvOf([table]);
  for (const line of csv.split('\r\n').slice(1)) expect(line).not.toMatch(/^"?\s*[=+\-@＝]/);
  expect(csv).toContain(`"'=1+1"`);
  expect(csv).toContain('"李,""静"""');
  expect(csv).not.toContain('\u0000');
  const [sheet] = await readXlsxFile(await xlsxOf([table]));
  expect(sheet?.data.slice(1, 5).map(([cell]) => cell)).toEqual(texts.slice(0, 4));
  // What the workbook's reader takes for a number or a formula would not be a text.
  for (const [cell] of sheet?.data ?? []) expect(typeof cell).toBe('string');
});

test('saves under a name that says what it is, by a supervisor, and notes it', async () => {
  await takePosts(hall, 'agent-1');
  await arrive(hall);
  const saved: { fileName: string; bytes: Uint8Array }[] = [];
  const paper = {
    ...noMachine.paper,
    saveFile: async (bytes: Uint8Array, fileName: string) => {
      saved.push({ fileName, bytes });
      return ok({ saved: true, fileName });
    },
  };
  const pinOf: PinCheck = async (_, __, pin) =>
    pin === '246810' ? ok({}) : refuse('wrong-pin', { triesLeft: 4 });
  const by = { supervisorId: 'supervisor', pin: '246810' };
  const save = exportReport(pinOf, paper, noMachine.records);
  const csv = { of: key, format: 'csv', language: 'zh-CN', ...by } as const;
  expect(await save(asDesk(hall), { ...csv, pin: '000000' })).toMatchObject({
    reason: 'wrong-pin',
  });
  expect(await save(asDesk(hall), { ...csv, supervisorId: 'receptionist' })).toEqual(
    refuse('not-their-post'),
  );
  expect(saved).toEqual([]);
  expect(await recorded(hall)).not.toContain('report-exported');
  accepted(await save(asDesk(hall), csv));
  accepted(await save(asDesk(hall), { of: range, format: 'xlsx', language: 'en', ...by }));
  expect(saved.map(({ fileName }) => fileName)).toEqual([
    '案场日报 2026-11-24.csv',
    'Period report 2026-11-24 2026-11-24.xlsx',
  ]);
  expect(new TextDecoder().decode(saved[0]?.bytes)).toContain('"陈先生"');
  expect((await recorded(hall)).slice(-2)).toEqual(['report-exported', 'report-exported']);
  expect(
    await hall.db.selectFrom('access_log').select(['actor_id', 'record_id']).execute(),
  ).toEqual([
    { actor_id: 'supervisor', record_id: hallDay },
    { actor_id: 'supervisor', record_id: `${hallDay} ${hallDay}` },
  ]);
});

test('what the disk refuses is passed on, and nothing is noted as exported', async () => {
  const by = { supervisorId: 'supervisor', pin: '246810' };
  const held = exportReport(
    async () => ok({}),
    { ...noMachine.paper, saveFile: async () => refuse('file-in-use') },
    noMachine.records,
  );
  expect(await held(asDesk(hall), { of: key, format: 'csv', language: 'zh-CN', ...by })).toEqual(
    refuse('file-in-use'),
  );
  expect(await recorded(hall)).not.toContain('report-exported');
});
