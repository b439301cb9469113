import { execFileSync } from 'node:child_process';

/** The text of a PDF as poppler reads it. */
export function pdfText(path: string): string {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
}

/** How many pictures are put into the pages of a PDF. */
export function pdfPictures(path: string): number {
  const listed = execFileSync('pdfimages', ['-list', path], { encoding: 'utf8' });
  return listed.split('\n').filter((line) => / image /.test(line)).length;
}

/** The lines of a PDF in the order in which they were drawn: side by side on paper, one below the other here. */
export function pdfLines(path: string): string[] {
  return execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' }).split('\n');
}

/** How dark each point of the first page is, 0 to 255, coarsely. */
export function pdfInk(path: string): readonly number[] {
  const picture = execFileSync('pdftoppm', ['-r', '18', '-gray', '-singlefile', path], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const head = /^P5\s+\d+\s+\d+\s+\d+\s/.exec(picture.toString('latin1'))?.[0] ?? '';
  return [...picture.subarray(head.length)].map((light) => 255 - light);
}
