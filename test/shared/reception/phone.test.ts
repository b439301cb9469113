import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  looksLikeIdentityNumber,
  maskPhone,
  normalisePhone,
} from '../../../shared/reception/phone';

const accepted: readonly (readonly [string, string])[] = [
  ['13812341234', '13812341234'],
  [' 138 1234 1234 ', '13812341234'],
  ['138-1234-1234', '13812341234'],
  ['138.1234.1234', '13812341234'],
  ['138—1234—1234', '13812341234'],
  ['１３８１２３４１２３４', '13812341234'],
  ['＋８６　１３８１２３４１２３４', '13812341234'],
  ['+8613812341234', '13812341234'],
  ['+86 (138) 1234-1234', '13812341234'],
  ['008613812341234', '13812341234'],
  ['8619912341234', '19912341234'],
  ['\u202a13812341234\u202c', '13812341234'],
  ['013812341234', '13812341234'],
  ['0571-87654321', '057187654321'],
  ['（0571）87654321', '057187654321'],
  ['010-12345678', '01012345678'],
  ['0312-345678', '0312345678'],
  ['+86 0571 87654321', '057187654321'],
  ['+86 571 87654321', '057187654321'],
  ['+86 10 12345678', '01012345678'],
  ['86 0571 87654321', '057187654321'],
  ['+852 9123 4567', '+85291234567'],
  ['+853 6612 3456', '+85366123456'],
  ['+1 (212) 555-0123', '+12125550123'],
  ['+1234567', '+1234567'],
  ['+123456789012345', '+123456789012345'],
];

const refused: readonly (readonly [string, string])[] = [
  ['', 'empty'],
  ['  　 ', 'empty'],
  ['--', 'empty'],
  ['王先生', 'not-a-number'],
  ['1381234123a', 'not-a-number'],
  ['138+12341234', 'not-a-number'],
  ['+', 'not-a-number'],
  ['1234', 'too-short'],
  ['1381234123', 'too-short'],
  ['138123412345', 'too-long'],
  ['12812341234', 'not-a-number'],
  ['91234567', 'too-short'],
  ['001123456789', 'not-a-number'],
  ['0085291234567', 'too-long'],
  ['057187654', 'too-short'],
  ['0571876543210', 'too-long'],
  ['+86 1381234123', 'too-short'],
  ['+86 138123412345', 'too-long'],
  ['+86', 'too-short'],
  ['+123456', 'too-short'],
  ['+1234567890123456', 'too-long'],
  ['11010519491231002X', 'not-a-number'],
  ['110105194912310021', 'too-long'],
];

const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
const mobile = fc
  .tuple(fc.constantFrom('13', '14', '15', '16', '17', '18', '19'), digits(9))
  .map((parts) => parts.join(''));
const landline = fc
  .tuple(fc.constantFrom('010', '021', '0571', '0755', '0898'), fc.constantFrom(7, 8))
  .chain(([area, length]) => digits(length).map((rest) => area + rest));
const abroad = fc
  .tuple(fc.constantFrom('852', '853', '886', '1', '44', '65'), digits(8))
  .map((parts) => `+${parts.join('')}`);

const noise = fc.array(fc.constantFrom('', ' ', '-', '.', '(', ')', '　', '（', '－', '\u200b'), {
  minLength: 16,
  maxLength: 16,
});
const fullWidth = (text: string) =>
  text.replace(/[\d+]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

describe('normalisePhone', () => {
  test.each(accepted)('%j becomes %j', (text, phone) => {
    expect(normalisePhone(text)).toEqual({ ok: true, phone });
  });

  test.each(refused)('%j is refused: %s', (text, reason) => {
    expect(normalisePhone(text)).toEqual({ ok: false, reason });
  });

  test('the way a number is written does not change it, nor does normalising it again', () => {
    fc.assert(
      fc.property(
        fc.oneof(mobile, landline, abroad),
        noise,
        fc.constantFrom('', '+86', '0086', '86'),
        fc.boolean(),
        (phone, marks, prefix, wide) => {
          const prefixed = phone.startsWith('+') ? phone : prefix + phone;
          const noisy = [...prefixed]
            .map((character, at) => (marks[at] ?? '') + character)
            .join('');
          const written = wide ? fullWidth(noisy) : noisy;
          expect(normalisePhone(written)).toEqual({ ok: true, phone });
          expect(normalisePhone(phone)).toEqual({ ok: true, phone });
        },
      ),
    );
  });

  test('what comes out of any text is a number of the hall and stays the same', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^\+?[0-9 -]{5,20}$/));
    fc.assert(
      fc.property(text, (typed) => {
        const result = normalisePhone(typed);
        if (!result.ok) return;
        expect(result.phone).toMatch(/^(1[3-9]\d{9}|0\d{9,11}|\+(?!86)\d{7,15})$/);
        expect(normalisePhone(result.phone)).toEqual(result);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('maskPhone', () => {
  test.each([
    ['13812341234', '138****1234'],
    ['057187654321', '057*****4321'],
    ['01012345678', '010****5678'],
    ['0312345678', '031****678'],
    ['+85291234567', '+852****4567'],
    ['+1234567', '+1****67'],
    ['1234', '****'],
    ['', ''],
  ])('%s is shown as %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  test('hides at least four digits of every number, and keeps its length', () => {
    fc.assert(
      fc.property(fc.oneof(mobile, landline, abroad), (phone) => {
        const masked = maskPhone(phone);
        expect(masked).toHaveLength(phone.length);
        expect([...masked].filter((character) => character === '*').length).toBeGreaterThan(3);
      }),
    );
  });
});

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
function withCheckCharacter(seventeen: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(seventeen[at]), 0);
  return seventeen + '10X98765432'.charAt(sum % 11);
}

describe('looksLikeIdentityNumber', () => {
  test.each([
    ['11010519491231002X', true],
    ['11010519491231002x', true],
    ['１１０１０５１９４９１２３１００２Ｘ', true],
    ['身份证 11010519491231002X，请登记', true],
    ['110105 19491231 002X', true],
    ['110105-19491231-002X', true],
    // A wrong check character with a real date of birth is a mistyped one.
    ['110105194912310021', true],
    // A right check character with an impossible date.
    [withCheckCharacter('11010500001231002'), true],
    ['110105194913310022', false],
    ['110105194902300021', false],
    ['13812341234', false],
    ['13812341234 13912341234', false],
    ['6222021001116245702', false],
    ['', false],
    ['王女士', false],
  ])('%j: %s', (text, found) => {
    expect(looksLikeIdentityNumber(text)).toBe(found);
  });

  test('finds every number with a right check character, whatever stands around it', () => {
    const seventeen = fc.stringMatching(/^[1-9]\d{16}$/);
    const around = fc.constantFrom('', ' ', '号', '：', 'ID ', '。');
    fc.assert(
      fc.property(seventeen, around, around, (number, before, after) => {
        const text = before + withCheckCharacter(number) + after;
        expect(looksLikeIdentityNumber(text)).toBe(true);
      }),
    );
  });

  test('is never what a telephone number looks like', () => {
    fc.assert(
      fc.property(fc.oneof(mobile, landline, abroad), (phone) => {
        expect(looksLikeIdentityNumber(phone)).toBe(false);
      }),
    );
  });
});
