import { randomUUID } from 'node:crypto';
import { BrowserWindow, type WebContentsPrintOptions } from 'electron';
import type { HallSettings } from '../../shared/hall-settings';
import type { PrintJob } from '../../shared/print-job';
import { ok, refuse } from '../../shared/result';
import type { Paper } from '../paper';
import { appOrigin, type LivePage } from './app-protocol';
import { askWhereToSave, writeWhole } from './save-file';
import { webPreferences } from './web-preferences';
import { whenReady } from './when-ready';

/** Callbacks of the print system have been seen never to come. */
const timeoutMs = 20_000;
/** Somebody may think before the system's dialog for this long. */
const dialogTimeoutMs = 300_000;
/** Sheets in micrometres; everything that is not named here is A4. */
const sheets: Partial<
  Record<PrintJob['kind'], { readonly width: number; readonly height: number }>
> = {
  'thing-tag': { width: 80_000, height: 50_000 },
  vehicle: { width: 148_000, height: 210_000 },
};

export interface PaperMachine {
  readonly paper: Paper;
  /** What the print page fetches: the job of the window that asks. */
  readonly livePage: LivePage;
}

/** What the hall chose once for its sheets. Slips of another size always ask. */
type PrinterChoice = Pick<HallSettings, 'printer' | 'printSilently' | 'printCopies'>;

/**
 * Paper and PDF. Each job is rendered in a hidden window of its own, without a preload, so that
 * no printer and no dialog holds up the hall.
 */
export function createPaper(
  owner: () => BrowserWindow | undefined,
  readChoice: () => Promise<PrinterChoice>,
): PaperMachine {
  const jobs = new Map<string, PrintJob>();

  const withPage = async <T>(
    job: PrintJob,
    use: (page: BrowserWindow) => Promise<T>,
  ): Promise<T | undefined> => {
    const id = randomUUID();
    jobs.set(id, job);
    const page = new BrowserWindow({ show: false, webPreferences: webPreferences() });
    try {
      await page.loadURL(`${appOrigin}/print/index.html?job=${id}`);
      if (!(await whenReady(page, timeoutMs))) return undefined;
      return await use(page);
    } finally {
      jobs.delete(id);
      page.destroy();
    }
  };

  const render: Paper['render'] = async (job) => {
    const pdf = await withPage(job, (page) =>
      within(timeoutMs, page.webContents.printToPDF(pdfOptions(job))),
    );
    return pdf ? ok(pdf) : refuse('print-timeout');
  };

  const listPrinters = async () =>
    ((await owner()?.webContents.getPrintersAsync()) ?? []).map(({ name, displayName }) => ({
      name,
      label: displayName || name,
    }));

  return {
    livePage: (path) => {
      const id = /^\/print\/job\.json\?job=([\w-]+)$/.exec(path)?.[1];
      const job = id === undefined ? undefined : jobs.get(id);
      return job && JSON.stringify(job);
    },
    paper: {
      render,
      listPrinters,
      async savePdf(job, fileName) {
        const filePath = await askWhereToSave(owner(), fileName);
        if (filePath === undefined) return ok({ saved: false, fileName });
        const pdf = await render(job);
        return pdf.ok ? writeWhole(filePath, pdf.value) : pdf;
      },
      async saveFile(content, fileName) {
        const filePath = await askWhereToSave(owner(), fileName);
        return filePath === undefined
          ? ok({ saved: false, fileName })
          : writeWhole(filePath, content);
      },
      async print(job) {
        const printers = await listPrinters();
        const choice = await readChoice();
        const chosen = choice.printer === '' || sheets[job.kind] ? undefined : choice;
        // Named even where no other printer is left: it is the one to look after.
        if (chosen && !printers.some(({ name }) => name === chosen.printer))
          return refuse('printer-gone');
        if (printers.length === 0) return refuse('no-printer');
        const options = printOptions(job, chosen);
        const sent = await withPage(job, async (page) => {
          const waitMs = options.silent ? timeoutMs : dialogTimeoutMs;
          return (await within(waitMs, sendToPrinter(page, options))) ?? 'unconfirmed';
        });
        if (sent === undefined) return refuse('print-timeout');
        if (sent === 'unconfirmed') return refuse('print-unconfirmed');
        return sent === 'failed' ? refuse('print-failed') : ok({ sent: sent === 'sent' });
      },
    },
  };
}

/** The result, or undefined when it does not come in time. */
function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  return Promise.race([
    work,
    new Promise<undefined>((done) => setTimeout(() => done(undefined), ms)),
  ]);
}

function sendToPrinter(
  page: BrowserWindow,
  options: WebContentsPrintOptions,
): Promise<'sent' | 'cancelled' | 'failed'> {
  return new Promise((done) => {
    page.webContents.print(options, (success, why) => {
      if (success) done('sent');
      else done(/cancel/i.test(why) ? 'cancelled' : 'failed');
    });
  });
}

function printOptions(
  { kind }: PrintJob,
  chosen: PrinterChoice | undefined,
): WebContentsPrintOptions {
  const page = { pageSize: sheets[kind] ?? 'A4', printBackground: true } as const;
  if (!chosen) return { ...page, silent: false };
  const { printer, printSilently, printCopies } = chosen;
  return { ...page, silent: printSilently, deviceName: printer, copies: printCopies };
}

function pdfOptions(job: PrintJob) {
  const sheet = sheets[job.kind];
  if (!sheet) return { pageSize: 'A4', printBackground: true, preferCSSPageSize: true } as const;
  const inches = (micrometres: number) => micrometres / 25_400;
  const pageSize = { width: inches(sheet.width), height: inches(sheet.height) };
  // The style sheet of the pages is for A4: a slip has its margins inside.
  const margins = { top: 0, bottom: 0, left: 0, right: 0 };
  // Chromium takes the shorter side for the width unless it is told that the sheet lies.
  const landscape = sheet.width > sheet.height;
  return { pageSize, margins, landscape, printBackground: true };
}
