import type { SituationContent } from './situation';

/** How a line came to be what it is. */
export type LineChange =
  | { readonly kind: 'new' }
  /** It said the same, at another place among the others. */
  | { readonly kind: 'moved' }
  | { readonly kind: 'reworded'; readonly before: string };

export interface ComparedLine {
  readonly text: string;
  /** None for what said the same before, in the same order. */
  readonly change?: LineChange;
}

export interface ComparedLines {
  readonly lines: readonly ComparedLine[];
  /** What is there no longer. */
  readonly removed: readonly string[];
}

type GoesInto = Pick<SituationContent, 'register' | 'incident'>;

export interface ComparedSituation {
  readonly title: ComparedLine;
  readonly steps: ComparedLines;
  readonly say: ComparedLines;
  readonly neverSay: ComparedLines;
  readonly tell: ComparedLine;
  /** Where an entry of it went before, if not where it goes now. */
  readonly wentInto: GoesInto | undefined;
}

/**
 * What has changed of a page, as it reads in one language: a line that was touched in the other one
 * only reads as before. What a page is found by is not read at all.
 */
export function compareSituations(
  before: SituationContent,
  after: SituationContent,
  side: 'zh' | 'en',
): ComparedSituation {
  const texts = (lines: SituationContent['steps']) => lines.map((line) => line[side]);
  const field = (name: 'title' | 'tell') => compareField(before[name][side], after[name][side]);
  const list = (name: 'steps' | 'say' | 'neverSay') =>
    compareLines(texts(before[name]), texts(after[name]));
  const stays = before.register === after.register && before.incident === after.incident;
  return {
    ...{ title: field('title'), tell: field('tell') },
    ...{ steps: list('steps'), say: list('say'), neverSay: list('neverSay') },
    wentInto: stays ? undefined : { register: before.register, incident: before.incident },
  };
}

/** How much has changed, by what happened to it; of each kind that happened at all. */
export function countChanges(page: ComparedSituation): [LineChange['kind'] | 'removed', number][] {
  const lists = [page.steps, page.say, page.neverSay];
  const lines = [page.title, ...lists.flatMap((list) => list.lines), page.tell];
  const of = (kind: LineChange['kind']) =>
    lines.filter(({ change }) => change?.kind === kind).length;
  const counts: [LineChange['kind'] | 'removed', number][] = [
    ['new', of('new')],
    ['reworded', of('reworded') + (page.wentInto ? 1 : 0)],
    ['moved', of('moved')],
    ['removed', lists.flatMap(({ removed }) => removed).length],
  ];
  return counts.filter(([, count]) => count > 0);
}

function compareField(before: string, after: string): ComparedLine {
  return { text: after, ...(before !== after && { change: { kind: 'reworded', before } }) };
}

/**
 * As many lines as possible stand where they stood. Of the others, one that was there is moved, one
 * that shares at least half of its words with one that is gone is that one reworded, the most alike
 * first; what then remains is new, or gone.
 */
export function compareLines(before: readonly string[], after: readonly string[]): ComparedLines {
  const stay = inSameOrder(before, after);
  const taken = new Set(stay.map(([from]) => from));
  const settled = new Map<number, LineChange | undefined>(stay.map(([, to]) => [to, undefined]));
  const pairs = before
    .flatMap((old, from) =>
      after.map((text, to) => ({ from, to, alike: likeness(old, text), old })),
    )
    .filter(({ alike }) => alike >= 0.5)
    .sort((a, b) => b.alike - a.alike);
  for (const { from, to, alike, old } of pairs) {
    if (taken.has(from) || settled.has(to)) continue;
    taken.add(from);
    settled.set(to, alike > 1 ? { kind: 'moved' } : { kind: 'reworded', before: old });
  }
  return {
    lines: after.map((text, to) => {
      const change = settled.has(to) ? settled.get(to) : ({ kind: 'new' } as const);
      return { text, ...(change && { change }) };
    }),
    removed: before.filter((_, from) => !taken.has(from)),
  };
}

/** Most lines of both that follow one another in the same order, as their places in each. */
function inSameOrder(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [from: number, to: number])[] {
  type Places = readonly (readonly [number, number])[];
  // For each beginning of `after`: the most that it has in common with what was gone through of `before`.
  let most: readonly Places[] = [[], ...after.map(() => [])];
  for (const [from, line] of before.entries()) {
    const next: Places[] = [[]];
    for (const [to, text] of after.entries()) {
      const [without = [], within = [], shorter = []] = [most[to + 1], next[to], most[to]];
      if (line === text) next.push([...shorter, [from, to]]);
      else next.push(within.length > without.length ? within : without);
    }
    most = next;
  }
  return most.at(-1) ?? [];
}

/** The share of words, or Chinese characters, that two lines have in common; more than 1 for the same line. */
function likeness(one: string, other: string): number {
  if (one === other) return 2;
  const [words, rest] = [wordsOf(one), wordsOf(other)];
  const all = words.length + rest.length;
  const shared = words.filter((word) => {
    const at = rest.indexOf(word);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  });
  return all === 0 ? 0 : (2 * shared.length) / all;
}

const wordsOf = (text: string): string[] =>
  text.toLowerCase().match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu) ?? [];
