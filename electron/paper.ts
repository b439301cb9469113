import type { printRefusals } from '../shared/paper-refusals';
import type { PrintJob } from '../shared/print-job';
import type { Result } from '../shared/result';

/** The machine's way to paper. Both answer when the system has taken the page, or refuse in time. */
export interface Paper {
  /** A job as the bytes of a PDF. */
  render(job: PrintJob): Promise<Result<Uint8Array, 'print-timeout'>>;
  savePdf(
    job: PrintJob,
    fileName: string,
  ): Promise<
    Result<
      { saved: boolean; fileName: string },
      'folder-not-writable' | 'file-in-use' | 'print-timeout'
    >
  >;
  /** Asks where to save what is no page. */
  saveFile(
    content: Uint8Array,
    fileName: string,
  ): Promise<Result<{ saved: boolean; fileName: string }, 'folder-not-writable' | 'file-in-use'>>;
  /** Through the hall's printer, or the system's dialog where none is chosen. */
  print(job: PrintJob): Promise<Result<{ sent: boolean }, (typeof printRefusals)[number]>>;
  /** The printers that the system knows now. */
  listPrinters(): Promise<{ name: string; label: string }[]>;
}
