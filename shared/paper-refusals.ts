/** Why something did not get onto paper, or into a file. */
export const printRefusals = [
  'no-printer',
  'printer-gone',
  'print-timeout',
  /** It went to the print system, which does not answer: paper may come out or not. */
  'print-unconfirmed',
  'print-failed',
] as const;
export const paperRefusals = ['folder-not-writable', 'file-in-use', ...printRefusals] as const;
