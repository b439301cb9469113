/** Telephone numbers as the hall keeps them, and identity numbers, which it does not. */

export type PhoneRefusal = 'empty' | 'too-short' | 'too-long' | 'not-a-number';

export type NormalisedPhone =
  | { readonly ok: true; readonly phone: string }
  | { readonly ok: false; readonly reason: PhoneRefusal };

// What people put between digits, and the invisible marks that come along when pasting.
const noise = /[\s\p{Cf}\p{Pd}\p{Ps}\p{Pe}.·•−]/gu;
const mainlandMobile = /^1[3-9]\d{9}$/;
// Area codes are 010 and 02–09; 00 is a call abroad, 013–019 a mobile with a trunk 0.
const mainlandLandline = /^0(?:10|[2-9]\d)\d{7,9}$/;

/**
 * The one way of writing a number, so that equal numbers are equal texts: digits only for
 * mainland China, a leading + for everywhere else. Accepts spaces, dots, dashes, brackets and
 * full-width characters, and drops +86, 0086 or 86 before a mainland number.
 *
 * Mainland mobile: 11 digits starting 13–19 (a trunk 0 before it is dropped). Mainland landline:
 * 10–12 digits starting with the 0 of its area code; written +86 without that 0, it gets it back.
 * Anything else must carry a + and have 7–15 digits.
 */
export function normalisePhone(text: string): NormalisedPhone {
  const bare = text.normalize('NFKC').replace(noise, '');
  if (bare === '') return { ok: false, reason: 'empty' };
  if (!/^\+?\d+$/.test(bare)) return { ok: false, reason: 'not-a-number' };

  const national = bare.replace(/^(?:\+|00)?86/, '');
  const mainland = asMainland(national);
  if (mainland !== undefined) return { ok: true, phone: mainland };

  if (/^(?:\+|00)86/.test(bare)) {
    const withTrunk = asMainland(`0${national}`);
    return withTrunk === undefined
      ? { ok: false, reason: mainlandRefusal(national) }
      : { ok: true, phone: withTrunk };
  }
  if (!bare.startsWith('+')) return { ok: false, reason: mainlandRefusal(bare) };

  const digits = bare.length - 1;
  if (digits < 7) return { ok: false, reason: 'too-short' };
  if (digits > 15) return { ok: false, reason: 'too-long' };
  return { ok: true, phone: bare };
}

function asMainland(digits: string): string | undefined {
  const withoutTrunk = digits.replace(/^0(?=1[3-9]\d{9}$)/, '');
  if (mainlandMobile.test(withoutTrunk)) return withoutTrunk;
  return mainlandLandline.test(digits) ? digits : undefined;
}

/** Why digits that are no mainland number are refused, as the person typing would see it. */
function mainlandRefusal(digits: string): PhoneRefusal {
  const [shortest, longest] = /^1[3-9]/.test(digits) ? [11, 11] : [10, 12];
  if (digits.length < shortest) return 'too-short';
  if (digits.length > longest) return 'too-long';
  return 'not-a-number';
}

/**
 * A number for lists, reports and exports: 138****1234. First three and last four digits stay;
 * of a number shorter than eleven digits fewer stay, so that at least four are always hidden.
 */
export function maskPhone(phone: string): string {
  const plus = phone.startsWith('+') ? '+' : '';
  const digits = phone.slice(plus.length);
  const hidden = Math.min(digits.length, Math.max(4, digits.length - 7));
  const shown = digits.length - hidden;
  const tail = Math.ceil(shown / 2);
  const head = shown - tail;
  return `${plus}${digits.slice(0, head)}${'*'.repeat(hidden)}${digits.slice(digits.length - tail)}`;
}

/**
 * Whether a text contains what looks like a mainland identity number: 18 characters, 17 digits
 * and a digit or X, with a right check character or a plausible date of birth. Full-width
 * characters and single spaces or dashes between groups do not hide it.
 */
export function looksLikeIdentityNumber(text: string): boolean {
  const plain = text.normalize('NFKC').toUpperCase();
  const joined = plain.replace(/(?<=\d)[\s\p{Pd}](?=[\dX])/gu, '');
  return [plain, joined].some((candidate) =>
    [...candidate.matchAll(/(?<!\d)[1-9]\d{16}[\dX](?!\d)/g)].some(
      ([number]) => hasRightCheckCharacter(number) || hasBirthDate(number),
    ),
  );
}

/** ISO 7064 MOD 11-2: the weights are the powers of two, the check character closes the sum at 1. */
function hasRightCheckCharacter(number: string): boolean {
  const sum = [...number].reduce(
    (carry, character) => (carry * 2 + (character === 'X' ? 10 : Number(character))) % 11,
    0,
  );
  return sum === 1;
}

function hasBirthDate(number: string): boolean {
  const date = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const atMs = Date.parse(`${date}T00:00:00Z`);
  // The engine rolls 31 February over instead of refusing it, so the date must read back the same.
  return (
    /^(?:19|20)/.test(date) &&
    Number.isFinite(atMs) &&
    new Date(atMs).toISOString().startsWith(date)
  );
}
