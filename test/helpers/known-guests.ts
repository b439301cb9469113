import type { GuestRow } from '../../db/reception/visit.table';
import { guestRow } from './rows';
import type { Random } from './seeded-random';

/** A character and every way in which a search may read it. */
type Character = readonly [han: string, ...readings: string[]];

const surnames: readonly Character[] = [
  ['王', 'wang'],
  ['张', 'zhang'],
  ['陈', 'chen'],
  ['沈', 'shen', 'chen'],
  ['钱', 'qian'],
  ['单', 'shan', 'dan', 'chan'],
  ['曾', 'zeng', 'ceng'],
  ['解', 'xie', 'jie'],
  ['仇', 'qiu', 'chou'],
];
const givenNames: readonly Character[] = [
  ['晓', 'xiao'],
  ['明', 'ming'],
  ['志', 'zhi'],
  ['伟', 'wei'],
  ['诗', 'shi'],
  ['静', 'jing'],
  ['春', 'chun'],
  ['梅', 'mei'],
];

/** A guest together with how the name is read: the reference does not ask a dictionary. */
export interface KnownGuest extends GuestRow {
  readonly plates: readonly string[];
  readonly characters: readonly Character[];
}

export function pick<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[Math.floor(random.next() * values.length)];
  if (value === undefined) throw new Error('nothing to pick from');
  return value;
}

/** Guests with few surnames and short phones, so that every kind of token fits several. */
export function knownGuests(random: Random, count: number): KnownGuest[] {
  return Array.from({ length: count }, (_, index) => {
    const characters = [
      pick(random, surnames),
      ...Array.from({ length: pick(random, [1, 2, 2]) }, () => pick(random, givenNames)),
    ];
    // Unique in front, crowded at the end, where tails are looked for.
    const tail = String(Math.floor(random.next() * 40) * 37).padStart(4, '0');
    const front = `13${String(index).padStart(5, '0')}`;
    const phone = random.next() < 0.2 ? null : `${front}${tail}`;
    const name = characters.map(([han]) => han).join('');
    const plates = Array.from({ length: pick(random, [0, 0, 1, 2]) }, () => inventPlate(random));
    return { ...guestRow(`g${index}`, { name, phone }), characters, plates };
  });
}

/** Few letters and digits, so that tails of plates meet those of others and of phones. */
function inventPlate(random: Random): string {
  const figures = Array.from({ length: pick(random, [5, 5, 6]) }, () => pick(random, [...'037Z']));
  return `粤${pick(random, [...'BX'])}${figures.join('')}`;
}

/** Whether one typed word fits, worked out from the whole name and number each time. */
export function wordFits({ name, phone, plates, characters }: KnownGuest, word: string): boolean {
  const isPlate = plates.some((plate) => plate.endsWith(word.toUpperCase()));
  if (/\d/.test(word)) return isPlate || (/^\d+$/.test(word) && phone?.endsWith(word) === true);
  return characters.some((_, start) => {
    if (name.slice(start).startsWith(word)) return true;
    const [first = [''], ...rest] = characters.slice(start).map(([, ...readings]) => readings);
    return first.some((reading) =>
      typedForms([reading, ...rest.map(([only = '']) => only)]).some((form) =>
        form.startsWith(word),
      ),
    );
  });
}

const short = (syllable: string) => syllable.slice(0, 1);
const long = (syllable: string) => /^[zcs]h?/.exec(syllable)?.[0] ?? short(syllable);

function typedForms([head = '', ...rest]: readonly string[]): string[] {
  const forms = (heads: readonly string[], end: (syllable: string) => string) =>
    heads.map((start) => start + rest.map(end).join(''));
  return [
    head + rest.join(''),
    ...forms([short(head), long(head), head], short),
    ...forms([long(head), head], long),
  ];
}
