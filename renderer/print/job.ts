import { type PrintJob, printJob } from '../../shared/print-job';

/** What to print. The main process serves it beside the page; this window has no bridge. */
export async function readJob(): Promise<PrintJob> {
  const response = await fetch(`./job.json${location.search}`);
  if (!response.ok) throw new Error(`No print job: ${response.status}`);
  return printJob.parse(await response.json());
}
