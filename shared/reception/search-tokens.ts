import { foldedRuns } from './folded-runs';
import { normalisePhone } from './phone';
import { plateEndings, provinces, withoutEnding } from './plate';

/**
 * One thing that was typed to find a guest; all of them must fit.
 * - `phone`: a whole number, normalised; fits that number alone.
 * - `phone-tail`: three digits or more; fits phones, and plates, that end with them.
 * - `plate`: letters and digits in one word; fits plates that end with them.
 * - `name`: Han or another script; fits where a name, or its rest from any character, begins so.
 * - `latin`: letters, which may be the beginning of a Latin name, of pinyin or of initials.
 */
export interface SearchToken {
  readonly kind: 'phone' | 'plate' | 'phone-tail' | 'name' | 'latin';
  readonly text: string;
}

/** More than anybody types; what goes beyond is ignored, so that no text makes a search slow. */
const longestText = 100;
const mostTokens = 6;
const shortestTail = 3;
/** No mainland mobile has fewer digits: up to here digits are an end, however complete they look. */
const longestTail = 10;

// Digits with what people put between them; a name between two groups parts them.
const digitGroups = /\+?\d(?:[\s\p{Cf}\p{Pd}().]*\d)*/gu;

// A whole plate, or letters and digits in one word, with nothing of the sort beside them.
const plateWords = new RegExp(
  `(?<![\\p{Script=Latin}\\p{N}+])(?:(?<province>[${provinces}])\\s?(?<city>[A-Z])[\\s·・.-]?)?` +
    `(?<tail>[A-Z0-9]{3,8})[${plateEndings}]?(?![\\p{Script=Latin}\\p{N}])`,
  'giu',
);
/** Such a word may as well be the end of a phone and letters of a name. */
const lettersAndDigits = /^(?:[a-z]+\d+|\d+[a-z]+)$/i;

/**
 * The ways to read what was typed into the search field; a guest fits who fits one of them. Where
 * letters and digits stand in one word it is a plate, and may be phone and name as well.
 */
export function readSearch(text: string): SearchToken[][] {
  const typed = text.slice(0, longestText).normalize('NFKC');
  const plates = [...typed.matchAll(plateWords)].filter(
    ({ groups }) => groups?.province || /^\d+[a-z]|[a-z]\d/i.test(groups?.tail ?? ''),
  );
  if (plates.length === 0) return [parseSearch(typed)].filter((tokens) => tokens.length > 0);
  const rest = plates.reduce((left, [word]) => left.replace(word, ' '), typed);
  const asPlates = plates.map(({ groups: { province = '', city = '', tail = '' } = {} }) => ({
    kind: 'plate' as const,
    text: withoutEnding(`${province}${city}${tail}`.toUpperCase()),
  }));
  const eitherWay = plates.every(([word]) => lettersAndDigits.test(word));
  return [
    [...asPlates, ...parseSearch(rest)].slice(0, mostTokens),
    ...(eitherWay ? [parseSearch(typed)] : []),
  ];
}

/** Takes apart phones and names. Fewer than three digits do not search yet. */
export function parseSearch(text: string): SearchToken[] {
  const typed = text.slice(0, longestText).normalize('NFKC');
  const phones = [...typed.matchAll(digitGroups)].flatMap(([group]) => phoneToken(group));
  const names = typed
    .replaceAll(digitGroups, ' ')
    .split(/\s+/)
    .flatMap((word) => foldedRuns(word));
  return [...phones, ...names].slice(0, mostTokens);
}

function phoneToken(group: string): SearchToken[] {
  const digits = group.replaceAll(/\D/g, '');
  const whole = normalisePhone(group);
  if (whole.ok && (group.startsWith('+') || digits.length > longestTail))
    return [{ kind: 'phone', text: whole.phone }];
  return digits.length < shortestTail ? [] : [{ kind: 'phone-tail', text: digits }];
}
