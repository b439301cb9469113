/** What a page is found by. All in lower case. */
export interface Findable {
  /** Titles and further words as they are, in pinyin and in initials; the most telling first. */
  readonly keys: readonly string[];
}

/**
 * The pages that everything typed fits, best first: a key that begins with the text before one that
 * only holds it; equals in the handbook's own order. Nothing typed: all of them.
 */
export function findSituations<Page extends Findable>(
  pages: readonly Page[],
  text: string,
): Page[] {
  const tokens = text
    .toLowerCase()
    .split(/\s+/)
    .filter((token) => token !== '');
  const rankOf = ({ keys }: Findable) => {
    const ranks = tokens.map((token) => {
      const begins = keys.findIndex((key) => key.startsWith(token));
      if (begins >= 0) return begins;
      return keys.some((key) => key.includes(token)) ? keys.length : Number.POSITIVE_INFINITY;
    });
    return Math.max(0, ...ranks);
  };
  return pages
    .map((page) => ({ page, rank: rankOf(page) }))
    .filter(({ rank }) => Number.isFinite(rank))
    .sort((a, b) => a.rank - b.rank)
    .map(({ page }) => page);
}
