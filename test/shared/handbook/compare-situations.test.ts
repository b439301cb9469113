import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareLines,
  compareSituations,
  countChanges,
} from '../../../shared/handbook/compare-situations';
import type { SituationContent } from '../../../shared/handbook/situation';
import { shippedSituations } from '../../../shared/handbook/situations';

/** Few enough words that lines often are the same, alike, or stand twice. */
const someLines = fc.array(
  fc
    .array(fc.constantFrom('先', '道', '歉', 'tell', 'the', 'guest'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((words) => words.join(' ')),
  { maxLength: 6 },
);
const sorted = (lines: readonly string[]) => [...lines].sort();
const unchanged = ({ lines }: ReturnType<typeof compareLines>) =>
  lines.filter(({ change }) => !change).map(({ text }) => text);

describe('comparing lines', () => {
  test('every line of both is accounted for, and none is new that was there', () => {
    fc.assert(
      fc.property(someLines, someLines, (before, after) => {
        const compared = compareLines(before, after);
        expect(compared.lines.map(({ text }) => text)).toEqual(after);
        const from = compared.lines.flatMap(({ text, change }) => {
          if (change?.kind === 'new') return [];
          return [change?.kind === 'reworded' ? change.before : text];
        });
        expect(sorted([...from, ...compared.removed])).toEqual(sorted(before));
        for (const { text, change } of compared.lines) {
          if (change) expect(compared.removed).not.toContain(text);
          if (change?.kind === 'reworded') expect(change.before).not.toBe(text);
        }
      }),
    );
  });

  test('what is unmarked stands in the same order in both, and no more could be', () => {
    const choices = (lines: readonly string[]): string[][] =>
      lines.reduce<string[][]>(
        (all, line) => all.flatMap((chosen) => [chosen, [...chosen, line]]),
        [[]],
      );
    fc.assert(
      fc.property(someLines, someLines, (before, after) => {
        const inBefore = new Set(choices(before).map((lines) => lines.join('|')));
        const common = choices(after).filter((lines) => inBefore.has(lines.join('|')));
        const stay = unchanged(compareLines(before, after));
        expect(inBefore).toContain(stay.join('|'));
        expect(stay.length).toBe(Math.max(...common.map(({ length }) => length)));
      }),
    );
  });

  test('one line put in or taken out leaves the others unmarked', () => {
    const distinct = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(distinct, fc.nat(), (lines, at) => {
        const one = lines[at % lines.length] ?? '';
        const others = lines.filter((line) => line !== one);
        const put = compareLines(others, lines);
        expect(put.removed).toEqual([]);
        expect(put.lines.filter(({ change }) => change)).toEqual([
          { text: one, change: { kind: 'new' } },
        ]);
        expect(compareLines(lines, others)).toEqual({
          lines: others.map((text) => ({ text })),
          removed: [one],
        });
      }),
    );
  });

  test.each([
    [['立即道歉，问有没有烫到'], ['立即道歉，先问有没有烫到'], 'reworded'],
    [['Apologise and ask'], ['Apologise at once and ask'], 'reworded'],
    [['Tell the supervisor'], ['Offer the guest a seat'], 'new'],
    [['请客户坐下'], ['立即报主管'], 'new'],
    [['您好。'], ['您好！'], 'reworded'],
    [['…'], ['！'], 'new'],
  ])('%j, then %j: %s', (before, after, kind) => {
    const { lines, removed } = compareLines(before, after);
    expect(lines.map(({ change }) => change?.kind)).toEqual([kind]);
    expect(removed).toEqual(kind === 'new' ? before : []);
  });

  test('lines that changed places are moved, not lost; of two that are alike, the most alike is meant', () => {
    expect(compareLines(['道歉', '擦干', '报主管'], ['报主管', '道歉', '擦干'])).toEqual({
      lines: [{ text: '报主管', change: { kind: 'moved' } }, { text: '道歉' }, { text: '擦干' }],
      removed: [],
    });
    expect(compareLines(['她陪他', '他陪她', '道歉', '擦干'], ['道歉', '擦干', '他陪她'])).toEqual({
      lines: [{ text: '道歉' }, { text: '擦干' }, { text: '他陪她', change: { kind: 'moved' } }],
      removed: ['她陪他'],
    });
    expect(compareLines(['请您稍坐', '请您稍坐一下'], ['请您先稍坐一下'])).toEqual({
      lines: [{ text: '请您先稍坐一下', change: { kind: 'reworded', before: '请您稍坐一下' } }],
      removed: ['请您稍坐'],
    });
  });
});

describe('comparing pages', () => {
  const page = fc.constantFrom(...shippedSituations).map(({ content }) => content);
  const side = fc.constantFrom('zh' as const, 'en' as const);

  test('nothing is marked of what reads as it did', () => {
    const touched = (content: SituationContent, other: 'zh' | 'en') => ({
      ...content,
      title: { ...content.title, [other]: 'x' },
      words: { zh: 'x', en: 'x' },
      steps: content.steps.map((line) => ({ ...line, [other]: `${line[other]} x` })),
      tell: { ...content.tell, [other]: 'x' },
    });
    fc.assert(
      fc.property(page, side, (content, read) => {
        const after = touched(content, read === 'zh' ? 'en' : 'zh');
        expect(countChanges(compareSituations(content, after, read))).toEqual([]);
        expect(countChanges(compareSituations(content, touched(content, read), read))).toEqual([
          ['reworded', 2 + content.steps.length],
        ]);
      }),
    );
  });

  test('between any two pages, every part is compared and counted', () => {
    fc.assert(
      fc.property(page, page, side, (before, after, read) => {
        const compared = compareSituations(before, after, read);
        const field = (name: 'title' | 'tell') => ({
          text: after[name][read],
          ...(before[name][read] !== after[name][read] && {
            change: { kind: 'reworded', before: before[name][read] },
          }),
        });
        const { register, incident } = before;
        const stays = register === after.register && incident === after.incident;
        expect(compared.title).toEqual(field('title'));
        expect(compared.tell).toEqual(field('tell'));
        expect(compared.wentInto).toEqual(stays ? undefined : { register, incident });
        for (const list of ['steps', 'say', 'neverSay'] as const) {
          const texts = [before, after].map((each) => each[list].map((line) => line[read]));
          expect(compared[list]).toEqual(compareLines(texts[0] ?? [], texts[1] ?? []));
        }
        const marked = JSON.stringify(compared).match(/"kind":/g)?.length ?? 0;
        const gone = ['steps', 'say', 'neverSay'] as const;
        const removed = gone.flatMap((list) => compared[list].removed).length;
        const counted = countChanges(compared).reduce((sum, [, count]) => sum + count, 0);
        expect(counted).toBe(marked + removed + (stays ? 0 : 1));
      }),
    );
  });
});
