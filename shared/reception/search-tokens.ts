import { foldedRuns } from './folded-runs';
import { normalisePhone } from './phone';

/**
 * One thing that was typed to find a guest; all of them must fit.
 * - `phone`: a whole number, normalised; fits that number alone.
 * - `phone-tail`: three digits or more; fits numbers that end with them.
 * - `name`: Han or another script; fits where a name, or its rest from any character, begins so.
 * - `latin`: letters, which may be the beginning of a Latin name, of pinyin or of initials.
 */
export interface SearchToken {
  readonly kind: 'phone' | 'phone-tail' | 'name' | 'latin';
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

/** Takes apart what was typed into the search field. Fewer than three digits do not search yet. */
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
