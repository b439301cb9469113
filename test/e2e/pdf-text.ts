import { execFileSync } from 'node:child_process';

/** The text of a PDF as poppler reads it. */
export function pdfText(path: string): string {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}
