import { z } from 'zod';
import { language, shiftReport } from '../../shared/reports/contract';

const job = z.object({ language, report: shiftReport });
export type PrintJob = z.infer<typeof job>;

/** What to print. The main process serves it beside the page; this window has no bridge. */
export async function readJob(): Promise<PrintJob> {
  const response = await fetch(`./job.json${location.search}`);
  if (!response.ok) throw new Error(`No print job: ${response.status}`);
  return job.parse(await response.json());
}
