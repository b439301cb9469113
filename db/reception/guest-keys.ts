import { foldedRuns } from '../../shared/reception/folded-runs';
import { withoutEnding } from '../../shared/reception/plate';
import type { SearchToken } from '../../shared/reception/search-tokens';

type Pinyin = typeof import('pinyin-pro');

/** One character or one Latin word of a name; `latin` is empty where there is no way to spell it. */
interface Unit {
  readonly latin: string;
  readonly initial: string;
  readonly longInitial: string;
}

/** Words and characters that a search may begin with; the rest of a long name only follows them. */
const starts = 8;

/**
 * What the keys begin with that a token fits. Numbers begin with a digit or a capital, names with
 * neither: they never mix.
 */
export function keyPrefixOf({ kind, text }: SearchToken): string {
  // The mark at its end tells a whole number from the end of a longer one.
  if (kind === 'phone') return `${reversed(text)}.`;
  return kind === 'phone-tail' || kind === 'plate' ? reversed(text) : text;
}

/** Whether a prefix is one of phones and plates. */
export function isNumber(prefix: string): boolean {
  return /^[\dA-Z]/.test(prefix);
}

/**
 * The keys that a guest is found by: a token fits when one of them begins with the token's prefix.
 * Phone and plates are kept backwards, so that their ends are beginnings, and each is followed by
 * what the keys of the name begin with: whoever has the number but not the letters beside it is
 * passed over without a look at the guest. A name is kept from each of its first eight characters
 * on: as it is, in pinyin, in initials (zxm, zhxm), and with the first syllable whole (zhangxm). A
 * surname of several readings is kept under each. ü is kept as u, v and yu. Keys that only begin
 * another key are left out.
 */
export async function guestKeys(guest: {
  readonly name: string;
  readonly phone: string | null;
  readonly plates?: readonly string[];
}): Promise<string[]> {
  const names = await nameKeys(guest.name);
  const firsts = [...new Set(names.map(([first]) => first))].sort().join('');
  const plates = (guest.plates ?? []).map((plate) => reversed(withoutEnding(plate)));
  const numbers = [...(guest.phone === null ? [] : [reversed(guest.phone)]), ...plates];
  return [...new Set(numbers.map((number) => `${number}.${firsts}`)), ...names].sort();
}

/** From each of the first eight characters on: as it is, in pinyin, in initials. */
async function nameKeys(name: string): Promise<string[]> {
  const keys = new Set<string>();
  const runs = foldedRuns(name);
  const characters = runs.flatMap(({ kind, text }) => (kind === 'name' ? [...text] : []));
  for (const [start] of characters.slice(0, starts).entries()) {
    keys.add(characters.slice(start).join(''));
  }
  for (const reading of await readingsOf(characters)) {
    const syllables = reading.values();
    const units = runs
      .flatMap(({ kind, text }) =>
        kind === 'latin' ? [text] : [...text].map(() => syllables.next().value ?? ''),
      )
      .filter((latin) => latin !== '')
      .map(unitOf);
    for (const [start] of units.slice(0, starts).entries()) {
      for (const key of spellings(units.slice(start))) keys.add(key);
    }
  }
  return [...keys].sort().filter((key, index, all) => !all[index + 1]?.startsWith(key));
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

function unitOf(latin: string): Unit {
  const [initial = ''] = latin;
  return { latin, initial, longInitial: /^[zcs]h/.test(latin) ? latin.slice(0, 2) : initial };
}

/** The ways in which a name is typed from here on. */
function spellings(units: readonly Unit[]): string[] {
  const join = (part: keyof Unit, from = 0) =>
    units
      .slice(from)
      .map((unit) => unit[part])
      .join('');
  const [first] = units;
  return [
    join('latin'),
    join('initial'),
    join('longInitial'),
    `${first?.longInitial}${join('initial', 1)}`,
    `${first?.latin}${join('initial', 1)}`,
    `${first?.latin}${join('longInitial', 1)}`,
  ];
}

/** What was typed in Han as it may be spelled, under every reading of its first character. */
export async function spellingsOf(han: string): Promise<string[]> {
  const readings = await readingsOf([...han]);
  return [...new Set(readings.map((syllables) => syllables.join('')))];
}

let loading: Promise<Pinyin> | undefined;

/** Every way to read the characters, a syllable each; empty for what has none, such as emoji. */
async function readingsOf(characters: readonly string[]): Promise<string[][]> {
  const [first] = characters;
  if (first === undefined) return [[]];
  // Its dictionary takes some 50 ms to load: only once somebody is written down.
  loading ??= import('pinyin-pro');
  const { pinyin, polyphonic } = await loading;
  const text = characters.join('');
  const style = { toneType: 'none', type: 'array' } as const;
  const plain = pinyin(text, style);
  const heads = polyphonic(first, style)[0] ?? [];
  const readings = [
    pinyin(text, { ...style, surname: 'head' }),
    ...heads.map((head) => [head, ...plain.slice(1)]),
  ];
  return readings
    .map((reading) => reading.map((syllable) => (/^[a-zü]+$/.test(syllable) ? syllable : '')))
    .flatMap((reading) => {
      if (!reading.some((syllable) => syllable.includes('ü'))) return [reading];
      return ['u', 'v', 'yu'].map((ü) => reading.map((syllable) => syllable.replace('ü', ü)));
    });
}
