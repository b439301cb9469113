import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pinyin } from 'pinyin-pro';
import { type OpenDatabase, openDatabase } from '../../db/open-database';
import { searchGuests } from '../../db/reception/guest-search.queries';
import { readSearch } from '../../shared/reception/search-tokens';
import { pick } from '../helpers/known-guests';
import { seededRandom } from '../helpers/seeded-random';
import { furnishBusyHall } from './busy-hall';
import { ms, p50, p99, timed } from './figures';
import { type BenchGuest, writeGuests } from './search-hall';
import { atMost, printTable, type Row, ratioAtMost } from './table';

const seed = 1;
const sizes = [40_000, 400_000] as const;
const searches = 300;
const scans = 5;
/** As many as the desk asks for. */
const shown = 6;
const fourDigits = 'four-digit tail';
const plateTail = 'plate tail';

const latin = (name: string, pattern: 'pinyin' | 'first', from = 0) =>
  pinyin(name, { toneType: 'none', type: 'array', pattern, surname: 'head' }).slice(from);

/** What is typed to find a guest, by kind. */
const kinds: Readonly<Record<string, (guest: BenchGuest) => string>> = {
  'whole phone': ({ phone }) => phone,
  'six-digit tail': ({ phone }) => phone.slice(-6),
  [fourDigits]: ({ phone }) => phone.slice(-4),
  [plateTail]: ({ plate }) => plate.slice(-4),
  'whole plate': ({ plate }) => plate,
  'plate tail and a letter': ({ name, plate }) => `${plate.slice(-4)} ${latin(name, 'first')[0]}`,
  'three-digit tail': ({ phone }) => phone.slice(-3),
  'whole name': ({ name }) => name,
  surname: ({ name }) => name.slice(0, 1),
  'given name': ({ name }) => name.slice(1),
  'whole pinyin': ({ name }) => latin(name, 'pinyin').join(''),
  'pinyin of the surname': ({ name }) => latin(name, 'pinyin')[0] ?? '',
  initials: ({ name }) => latin(name, 'first').join(''),
  'two initials': ({ name }) => latin(name, 'first').slice(0, 2).join(''),
  'one letter': ({ name }) => latin(name, 'first')[0] ?? '',
  'four digits and a letter': ({ name, phone }) => `${phone.slice(-4)} ${latin(name, 'first')[0]}`,
  'three digits and a surname': ({ name, phone }) => `${phone.slice(-3)} ${name.slice(0, 1)}`,
  'pinyin in two words': ({ name }) =>
    `${latin(name, 'pinyin')[0]} ${latin(name, 'pinyin', 1).join('')}`,
  'pinyin and initials': ({ name }) =>
    `${latin(name, 'pinyin')[0]} ${latin(name, 'first', 1).join('')}`,
  'three digits and a letter': ({ name, phone }) => `${phone.slice(-3)} ${latin(name, 'first')[0]}`,
  'surname and a letter': ({ name }) => `${name.slice(0, 1)} ${latin(name, 'first', 1)[0]}`,
  'two letters apart': ({ name }) => `${latin(name, 'first')[0]} ${latin(name, 'first', 1)[0]}`,
  'given name, then surname in pinyin': ({ name }) =>
    `${name.slice(1)} ${latin(name, 'pinyin')[0]}`,
  'three digits, surname, letter': ({ name, phone }) =>
    `${phone.slice(-3)} ${name.slice(0, 1)} ${latin(name, 'first', 1)[0]}`,
  'surname and initials': ({ name }) => `${name.slice(0, 1)} ${latin(name, 'first', 1).join('')}`,
};

/** Finding a guest, by what is typed, in a small and in a large hall; and against LIKE. */
export async function benchSearch(): Promise<void> {
  const [small, large] = [await timeHall(sizes[0]), await timeHall(sizes[1])];
  const rows = Object.keys(kinds).flatMap((kind) => {
    const [few, many] = [small.ours[kind] ?? [], large.ours[kind] ?? []];
    const ratio = p50(many) / p50(few);
    const against = `p50 ${ms(p50(few))}`;
    return [
      { what: kind, ours: `p50 ${ms(p50(many))}`, against, ratio, target: ratioAtMost(ratio, 2) },
      { what: '', ours: `p99 ${ms(p99(many))}`, against: '', target: atMost(p99(many), 1, '1 ms') },
    ];
  });
  const guests = sizes.map((size) => size.toLocaleString('en'));
  printTable(`Finding one of ${guests[1]} guests, against ${guests[0]}; seed ${seed}`, rows);
  for (const kind of [fourDigits, plateTail]) {
    printTable(
      `Finding guests by a ${kind}, against LIKE '%…'; seed ${seed}`,
      [small, large].map(({ ours, like }, index) =>
        likeRow(guests[index], ours[kind], like[kind], index === 1),
      ),
    );
  }
}

function likeRow(
  guests: string | undefined,
  ours: readonly number[] = [],
  like: readonly number[] = [],
  aimed: boolean,
): Row {
  const ratio = p50(ours) / p50(like);
  return {
    what: `p50 of ${guests} guests: ${Math.round(1 / ratio)} times as fast`,
    ours: ms(p50(ours)),
    against: `LIKE ${ms(p50(like))}`,
    ratio,
    ...(aimed && { target: atMost(ratio, 1 / 200, '1/200') }),
  };
}

interface HallTimes {
  /** Milliseconds, by kind. */
  readonly ours: Readonly<Record<string, readonly number[]>>;
  readonly like: Readonly<Record<string, readonly number[]>>;
}

async function timeHall(size: number): Promise<HallTimes> {
  const folder = await mkdtemp(join(tmpdir(), 'halldesk-bench-search-'));
  const path = join(folder, 'halldesk.db');
  await furnishBusyHall(path);
  const guests = await writeGuests(path, size, seed);
  const opened = openDatabase(path);
  if (!opened.ok) throw new Error(opened.reason);
  const times = await timeSearches(opened.value, guests);
  await opened.value.close();
  await rm(folder, { recursive: true, force: true });
  return times;
}

async function timeSearches({ db }: OpenDatabase, guests: BenchGuest[]): Promise<HallTimes> {
  const random = seededRandom(seed, 2);
  const ours: Record<string, number[]> = {};
  // Once without counting, so that no kind pays for what the first search prepares.
  for (const round of ['warm', 'timed']) {
    for (const [kind, typed] of Object.entries(kinds)) {
      const times: number[] = [];
      for (let n = 0; n < searches; n += 1) {
        const tokens = readSearch(typed(pick(random, guests)));
        times.push(await timed(() => searchGuests(db, tokens, shown)));
      }
      if (round === 'timed') ours[kind] = times;
    }
  }
  const phones: number[] = [];
  const plates: number[] = [];
  for (let n = 0; n < scans; n += 1) {
    const { phone, plate } = pick(random, guests);
    const byPhone = db.selectFrom('guest').selectAll();
    const byPlate = db.selectFrom('vehicle').selectAll();
    const [guest, car] = [`%${phone.slice(-4)}`, `%${plate.slice(-4)}`];
    phones.push(await timed(() => byPhone.where('phone', 'like', guest).execute()));
    plates.push(await timed(() => byPlate.where('plate', 'like', car).execute()));
  }
  return { ours, like: { [fourDigits]: phones, [plateTail]: plates } };
}
