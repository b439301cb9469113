import fc from 'fast-check';
import { expect, test } from 'vitest';
import { festivals } from '../../../shared/reception/festivals';
import {
  defaultPhrases,
  fillIn,
  phraseKeys,
  unknownPlaceholder,
} from '../../../shared/reception/phrases';
import { type WordsFacts, wordsFor } from '../../../shared/reception/words';

const ordinary: WordsFacts = {
  moment: 'nobody',
  minute: 14 * 60 + 32,
  festival: undefined,
  rain: false,
  heat: false,
};

const anyFacts: fc.Arbitrary<WordsFacts> = fc.record({
  moment: fc.constantFrom('nobody', 'arriving', 'returning', 'departing'),
  minute: fc.integer({ min: 0, max: 1439 }),
  festival: fc.option(fc.constantFrom(...festivals), { nil: undefined }),
  rain: fc.boolean(),
  heat: fc.boolean(),
});

/** A line as the screen shows it. */
function spoken(facts: WordsFacts, language: 'zh' | 'en', guest = '陈先生'): string {
  const { say, greeting } = wordsFor(facts);
  return fillIn(defaultPhrases[say][language], {
    hall: '云栖府',
    greeting: defaultPhrases[greeting][language],
    guest,
  });
}

test.each([
  [0, 'evening'],
  [299, 'evening'],
  [300, 'early'],
  [540, 'morning'],
  [720, 'noon'],
  [780, 'afternoon'],
  [1079, 'afternoon'],
  [1080, 'evening'],
] as const)('minute %i is greeted as %s', (minute, greeting) => {
  expect(wordsFor({ ...ordinary, minute }).greeting).toBe(greeting);
});

test('an afternoon without anybody there', () => {
  expect(spoken(ordinary, 'zh')).toBe('下午好，欢迎光临云栖府，请问您是第一次过来吗？');
  expect(spoken(ordinary, 'en')).toBe(
    'Good afternoon, and welcome to 云栖府. Is this your first visit with us?',
  );
});

test('a festival is greeted on arrival and wished on leaving', () => {
  const festive = { ...ordinary, festival: 'mid-autumn' } as const;
  expect(spoken(festive, 'zh')).toContain('中秋快乐，欢迎光临');
  expect(spoken({ ...festive, moment: 'departing' }, 'zh')).toBe(
    '陈先生，感谢您的光临，祝您和家人中秋快乐，请慢走。',
  );
});

test('what is wished to some guests is a reminder, and never the greeting of all', () => {
  expect(wordsFor({ ...ordinary, festival: 'womens-day' })).toEqual({
    say: 'welcome',
    greeting: 'afternoon',
    also: 'womens-day',
  });
});

test('rain comes before heat, and decides what to do along with it', () => {
  const wet = { ...ordinary, rain: true, heat: true };
  expect(wordsFor(wet)).toMatchObject({ say: 'welcome-rain', also: 'do-rain-in' });
  expect(wordsFor({ ...wet, moment: 'departing' })).toMatchObject({
    say: 'farewell-rain',
    also: 'do-rain-out',
  });
  expect(wordsFor({ ...wet, moment: 'arriving' })).toMatchObject({
    say: 'ask',
    also: 'do-rain-in',
  });
});

test('there is always one whole line to say, and nothing is left to fill in', () => {
  fc.assert(
    fc.property(anyFacts, fc.constantFrom('zh' as const, 'en' as const), (facts, language) => {
      expect(spoken(facts, language)).toMatch(/^[^{}]+$/);
    }),
  );
});

test('every phrase is said at some moment', () => {
  const said = new Set<string>();
  const moments = ['nobody', 'arriving', 'returning', 'departing'] as const;
  for (const moment of moments)
    for (const festival of [undefined, ...festivals])
      for (const [rain, heat] of [
        [false, false],
        [true, false],
        [false, true],
      ] as const)
        for (const minute of [0, 360, 600, 740, 900]) {
          const { say, greeting, also } = wordsFor({ moment, minute, festival, rain, heat });
          for (const key of [say, greeting, also]) if (key) said.add(key);
        }
  expect(said).toEqual(new Set(phraseKeys));
});

test('braces that mean nothing are found', () => {
  expect(unknownPlaceholder('{greeting}，{hall}')).toBeUndefined();
  expect(unknownPlaceholder('{greeting}，{name}您好')).toBe('{name}');
  expect(unknownPlaceholder('{Hall}')).toBe('{Hall}');
  for (const { zh, en } of Object.values(defaultPhrases)) {
    expect([unknownPlaceholder(zh), unknownPlaceholder(en)]).toEqual([undefined, undefined]);
  }
});
