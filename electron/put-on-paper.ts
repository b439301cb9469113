import type { paperRefusals } from '../shared/paper-refusals';
import type { PrintJob } from '../shared/print-job';
import { ok, type Result } from '../shared/result';
import type { Paper } from './paper';

type PaperRefusal = (typeof paperRefusals)[number];

/** Saves a job as a PDF or sends it to the printer. `done` is false when the person changed their mind. */
export async function putOnPaper(
  paper: Paper,
  job: PrintJob,
  fileName: string,
  to: 'pdf' | 'printer',
): Promise<Result<{ done: boolean; fileName: string }, PaperRefusal>> {
  if (to === 'printer') {
    const printed = await paper.print(job);
    return printed.ok ? ok({ done: printed.value.sent, fileName }) : printed;
  }
  const saved = await paper.savePdf(job, fileName);
  return saved.ok ? ok({ done: saved.value.saved, fileName: saved.value.fileName }) : saved;
}
