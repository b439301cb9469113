import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldedRuns } from '../../../shared/reception/folded-runs';
import { parseSearch, readSearch } from '../../../shared/reception/search-tokens';

const read = (text: string) => parseSearch(text).map((token) => `${token.kind} ${token.text}`);

test.each([
  ['', []],
  ['  ，。 - ', []],
  ['1', []],
  ['12', []],
  ['123', ['phone-tail 123']],
  ['１２３４', ['phone-tail 1234']],
  ['0013 8000', ['phone-tail 00138000']],
  ['3800138000', ['phone-tail 3800138000']],
  ['0571123456', ['phone-tail 0571123456']],
  ['138 0013 8000', ['phone 13800138000']],
  ['+86 (138) 0013-8000', ['phone 13800138000']],
  ['0086.138.0013.8000', ['phone 13800138000']],
  ['010-1234 5678', ['phone 01012345678']],
  ['+852 9123 4567', ['phone +85291234567']],
  ['+852', ['phone-tail 852']],
  ['1380013800012', ['phone-tail 1380013800012']],
  ['1234 zh', ['phone-tail 1234', 'latin zh']],
  ['zh1234', ['phone-tail 1234', 'latin zh']],
  ['zhang 138 0013 8000', ['phone 13800138000', 'latin zhang']],
  ['123 zh 456', ['phone-tail 123', 'phone-tail 456', 'latin zh']],
  ['12 zh', ['latin zh']],
  ['zhang xm', ['latin zhang', 'latin xm']],
  ['ZHANG　ＸＭ', ['latin zhang', 'latin xm']],
  ['张晓', ['name 张晓']],
  ['张xm', ['name 张', 'latin xm']],
  ['张 晓明', ['name 张', 'name 晓明']],
  ['迪丽热巴·迪力', ['name 迪丽热巴', 'name 迪力']],
  ['lǚ', ['latin lu']],
  ["José O'Neil", ['latin jose', 'latin oneil']],
  ['𠮷野', ['name 𠮷野']],
  ['张😀', ['name 张😀']],
  ['a b c d e f g h', ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => `latin ${letter}`)],
])('%j is read as %j', (text, tokens) => {
  expect(read(text)).toEqual(tokens);
});

const readings = (text: string) =>
  readSearch(text).map((tokens) => tokens.map((token) => `${token.kind} ${token.text}`));

test.each([
  ['', []],
  ['12', []],
  ['1234', [['phone-tail 1234']]],
  ['zhang', [['latin zhang']]],
  ['8x9', [['plate 8X9']]],
  ['粤B12345', [['plate 粤B12345']]],
  ['粤b·1234A', [['plate 粤B1234A']]],
  ['粤Ｂ 12345', [['plate 粤B12345']]],
  ['粤Z1234港', [['plate 粤Z1234']]],
  ['b12345', [['plate B12345'], ['phone-tail 12345', 'latin b']]],
  ['1234a', [['plate 1234A'], ['phone-tail 1234', 'latin a']]],
  ['zh12', [['plate ZH12'], ['latin zh']]],
  ['8x92 王 1234', [['plate 8X92', 'phone-tail 1234', 'name 王']]],
  ['王粤B12345', [['plate 粤B12345', 'name 王']]],
  ['+852 9123 4567', [['phone +85291234567']]],
  ['joséphine12', [['latin josephine']]],
])('%j can be read as %j', (text, expected) => {
  expect(readings(text)).toEqual(expected);
});

test('no text breaks the reading, makes it long, or leaves anything in it that JSON escapes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const all = readSearch(text);
      expect(Math.max(0, ...all.map((tokens) => tokens.length))).toBeLessThanOrEqual(6);
      for (const token of all.flat()) {
        expect(token.text).not.toBe('');
        expect(JSON.stringify(token.text)).toBe(`"${token.text}"`);
      }
    }),
  );
});

test('what was folded once stays as it is', () => {
  const fold = (text: string) => foldedRuns(text).map((run) => run.text);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const folded = fold(text);
      expect(folded.flatMap(fold)).toEqual(folded);
    }),
  );
});
