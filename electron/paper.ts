import type { PrintJob } from '../shared/print-job';
import type { Result } from '../shared/result';

/** The machine's way to paper. Both answer when the system has taken the page, or refuse in time. */
export interface Paper {
  savePdf(
    job: PrintJob,
    fileName: string,
  ): Promise<Result<{ saved: boolean; fileName: string }, 'folder-not-writable' | 'print-timeout'>>;
  print(
    job: PrintJob,
  ): Promise<Result<{ sent: boolean }, 'no-printer' | 'print-timeout' | 'print-failed'>>;
}
