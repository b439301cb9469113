/** Letters of one sort standing together, folded for comparison. */
export interface FoldedRun {
  /** `latin` is Latin letters, `name` whatever else a name is written in: Han, Cyrillic, emoji. */
  readonly kind: 'latin' | 'name';
  readonly text: string;
}

// Marks on letters, invisible characters, and apostrophes, which part no word: O'Neil is one.
const dropped = /[\p{M}\p{Cc}\p{Cf}\p{Cs}'’ʼ\u{10ffff}]/gu;
const runs = /(?<latin>\p{Script=Latin}+)|[^\p{Script=Latin}\p{N}\p{P}\p{Z}]+/gu;

/**
 * The words of a name in one spelling: full-width as half-width, lower case, no accents. Digits,
 * spaces and punctuation part words and are left out.
 */
export function foldedRuns(text: string): FoldedRun[] {
  const folded = text
    .replaceAll(/\s/g, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(dropped, '')
    .normalize('NFC');
  return [...folded.matchAll(runs)].map(({ 0: run, groups }) => ({
    kind: groups?.latin === undefined ? 'name' : 'latin',
    text: run,
  }));
}
