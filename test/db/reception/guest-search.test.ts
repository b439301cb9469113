import { afterEach, beforeEach, expect, test } from 'vitest';
import { insertGuest } from '../../../db/reception/guest.queries';
import { indexGuest, indexOlderGuests } from '../../../db/reception/guest-index';
import { type SearchReach, searchGuests } from '../../../db/reception/guest-search.queries';
import { insertVehicle } from '../../../db/reception/vehicle.queries';
import { insertVisit } from '../../../db/reception/visit.queries';
import { readSearch } from '../../../shared/reception/search-tokens';
import { type KnownGuest, knownGuests, pick, wordFits } from '../../helpers/known-guests';
import { guestRow, vehicleRow, visitRow } from '../../helpers/rows';
import { seededRandom } from '../../helpers/seeded-random';
import { hallStart, openTestHall, type TestHall } from '../../helpers/test-hall';

let hall: TestHall;
beforeEach(async () => {
  hall = await openTestHall();
});
afterEach(() => hall.close());

const find = (text: string, limit?: number, reach?: SearchReach) =>
  searchGuests(hall.db, readSearch(text), limit, reach);
const namesOf = async (text: string) => (await find(text)).guests.map(({ name }) => name);
const add = (id: string, name: string, phone: string | null = null) =>
  hall.db.transaction().execute((trx) => insertGuest(trx, guestRow(id, { name, phone })));
const visit = (id: string, guestId: string, changes = {}) =>
  hall.db
    .transaction()
    .execute((trx) =>
      insertVisit(trx, visitRow(id, { guest_id: guestId, left_at_ms: hallStart + 1, ...changes })),
    );

/** A visit in a car with that plate. */
async function park(id: string, guestId: string, plate: string): Promise<void> {
  await visit(id, guestId);
  await hall.db.transaction().execute((trx) => insertVehicle(trx, vehicleRow(id, { plate })));
}

test('a guest is shown with phone, last visit and the agent who last looked after them', async () => {
  await add('chen', '陈晨', '13800001001');
  await visit('v1', 'chen', { agent_id: 'agent-1', arrived_at_ms: hallStart - 2 });
  await visit('v2', 'chen', { agent_id: 'agent-2', arrived_at_ms: hallStart - 1 });
  await visit('v3', 'chen', { left_at_ms: null });
  await add('li', '李晨');
  const chen = {
    guestId: 'chen',
    name: '陈晨',
    formOfAddress: 'ms',
    phone: '13800001001',
    lastVisitAtMs: hallStart,
    agentId: 'agent-2',
  };
  const li = {
    ...{ guestId: 'li', name: '李晨', formOfAddress: 'ms', phone: null },
    ...{ lastVisitAtMs: null, agentId: null },
  };
  expect(await find('1001 ch')).toEqual({ guests: [chen], count: 1, capped: false });
  expect(await find('chen')).toEqual({ guests: [li, chen], count: 2, capped: false });
  expect(await find('chen', 1)).toEqual({ guests: [li], count: 2, capped: false });
  expect(await find('')).toEqual({ guests: [], count: 0, capped: false });
  expect(await find('1002 ch')).toEqual({ guests: [], count: 0, capped: false });
});

test('whoever visits again comes first', async () => {
  for (const id of ['a', 'b', 'c']) await add(id, `王${id}`);
  expect(await namesOf('wang')).toEqual(['王c', '王b', '王a']);
  await visit('v1', 'a');
  expect(await namesOf('wang')).toEqual(['王a', '王c', '王b']);
  await visit('v2', 'b');
  await visit('v3', 'b');
  expect(await namesOf('王')).toEqual(['王b', '王a', '王c']);
});

test('a whole number in any spelling finds that number alone', async () => {
  await add('home', '王一', '13800138000');
  await add('away', '王二', '+813800138000');
  expect(await namesOf('+86 138-0013-8000')).toEqual(['王一']);
  expect(await namesOf('0013 8000')).toEqual(['王二', '王一']);
  expect(await namesOf('+81 3800 138000')).toEqual(['王二']);
});

test('a car is found by the end of its plate, by the whole of it, and with a name beside it', async () => {
  await add('chen', '陈晨', '13800002345');
  await add('li', '李静');
  await park('v1', 'li', '粤B12345');
  await park('v2', 'li', '粤BD8X92Z');
  await park('v3', 'chen', '粤Z1234港');
  expect(await namesOf('2345')).toEqual(['陈晨', '李静']);
  for (const text of ['12345', 'b12345', '粤B·12345', '粤b 12345', '8x92z', '2345 李', '345 lj'])
    expect([text, await namesOf(text)]).toEqual([text, ['李静']]);
  for (const text of ['z1234', '粤Z1234港', '1234 ch', '陈 z1234'])
    expect([text, await namesOf(text)]).toEqual([text, ['陈晨']]);
  // Capitals of a plate are no letters of a name, and its beginning is no end.
  for (const text of ['z', 'zx', '粤', '港', '粤B123', '8x92'])
    expect(await namesOf(text)).toEqual([]);
});

test('letters and digits in one word may be a plate, or phone and name', async () => {
  await add('wang', '王一', '13800001234');
  await add('li', '李静');
  await park('v1', 'li', '粤AW1234');
  expect(await namesOf('w1234')).toEqual(['李静', '王一']);
});

test.each([
  ['单雄信', 'shan', 'dan', 'sxx', 'dxx'],
  ['曾志伟', 'zeng', 'ceng', 'zzw', 'czhw'],
  ['解晓东', 'xiexd', 'jiexiaod', 'xxd', 'jxd'],
  ['仇英', 'qiuy', 'chou', 'qy', 'chy'],
  ['𠮷野😀家', '𠮷', '野', '😀', 'yejia'],
  ['😀', '😀'],
  ["Zoë O'Neil", 'zoe', 'Oneil', 'zo', 'oneil zoe'],
  ['A'.repeat(60), 'a', 'A'.repeat(60)],
])('%s is found by what may be typed', async (name, ...typed) => {
  await add('guest', name);
  for (const text of typed) expect([text, await namesOf(text)]).toEqual([text, [name]]);
});

test('a new name and a new phone are found, the old ones no longer', async () => {
  await add('guest', '张晓明', '13800138000');
  await hall.db.transaction().execute(async (trx) => {
    const changed = { name: '李静', phone: '13900001234' };
    await trx.updateTable('guest').set(changed).where('id', '=', 'guest').execute();
    await indexGuest(trx, { id: 'guest', ...changed });
  });
  for (const old of ['8000', '张', 'zxm']) expect(await namesOf(old)).toEqual([]);
  for (const now of ['1234', '李', 'lijing']) expect(await namesOf(now)).toEqual(['李静']);
});

test('guests without keys get them, the last seen first, and are found from then on', async () => {
  for (const n of [1, 2, 3, 4, 5]) await add(`g${n}`, `王${'一二三四五'[n - 1]}`);
  await hall.db.transaction().execute(async (trx) => {
    await trx.deleteFrom('guest_key').execute();
    await trx.updateTable('guest_search').set({ keys_json: null }).execute();
  });
  await visit('v1', 'g1');
  expect(await namesOf('wang')).toEqual([]);
  expect(await indexOlderGuests(hall.db, 3)).toBe(true);
  expect(await namesOf('wang')).toEqual(['王一', '王五', '王四']);
  expect(await indexOlderGuests(hall.db, 3)).toBe(false);
  expect(await namesOf('wang')).toEqual(['王一', '王五', '王四', '王三', '王二']);
});

const tokenKinds: Record<string, (guest: KnownGuest, length: number) => string> = {
  phone: ({ phone }) => phone ?? '13912345678',
  tail: ({ phone }, length) => (phone ?? '1234').slice(-3 - (length % 8)),
  plateTail: ({ plates }, length) => plateWord(plates[0]?.slice(-3 - (length % 5)) ?? 'X0Z3'),
  plate: ({ plates }) => plates.at(-1) ?? '粤B00000',
  name: ({ name }, length) => name.slice(0, 1 + (length % 3)),
  given: ({ name }, length) => name.slice(1, 2 + (length % 2)),
  pinyin: ({ characters }, length) => readingOf(characters).slice(0, length),
  givenPinyin: ({ characters }, length) => readingOf(characters.slice(1)).slice(0, length),
  initials: ({ characters }, length) => initialsOf(characters, 1 + (length % 3), 1),
  longInitials: ({ characters }, length) => initialsOf(characters, 1 + (length % 3), 2),
};
// A word that cannot be phone and name as well: capitals between digits, or digits alone.
const plateWord = (tail: string) =>
  /^\d+$/.test(tail) || (/\d/.test(tail) && !/^(?:[A-Z]+\d+|\d+[A-Z]+)$/.test(tail)) ? tail : '0Z3';
type Characters = KnownGuest['characters'];
// The last reading: of a surname with several, not the one of everyday.
const readingOf = (characters: Characters) => characters.map((each) => each.at(-1)).join('');
const initialsOf = (characters: Characters, count: number, letters: number) =>
  characters
    .slice(0, count)
    .map((each) => each.at(-1)?.match(letters === 2 ? /^[zcs]h|./ : /./)?.[0])
    .join('');

test('a province in a plate is no name beside its number', async () => {
  await add('li', '李静');
  await park('v1', 'li', '鲁B12345');
  await add('lu', '鲁海');
  await park('v2', 'lu', '粤B02345');
  expect(await namesOf('2345 鲁')).toEqual(['鲁海']);
  expect(await namesOf('2345 l')).toEqual(['鲁海', '李静']);
});

test('of too many for every word some are shown: in the order of the name, backwards, Han spelled', async () => {
  for (let n = 0; n < 30; n += 1) await add(`a${n}`, '王大明');
  await add('found', '王晓静');
  for (let n = 0; n < 30; n += 1) await add(`b${n}`, '李晓静');
  const reach = { numbers: 5, names: 5, lastSeen: 5, others: 5 };
  for (const text of ['王 xj', '王 xiao', 'xj 王', 'xj wang', 'wang xj', 'wang xiaoj']) {
    const { guests, capped } = await find(text, 6, reach);
    expect([text, guests.map(({ name }) => name), capped]).toEqual([text, ['王晓静'], true]);
  }
});

test.each([1, 2, 3])('every kind and mixture finds what a scan finds, seed %i', async (seed) => {
  const random = seededRandom(seed);
  const guests = knownGuests(random, 300);
  await hall.db.transaction().execute(async (trx) => {
    for (const { characters: _, plates: __, ...guest } of guests) await insertGuest(trx, guest);
  });
  const order = new Map(guests.map(({ id }, index) => [id, index]));
  let newest = guests.length - 1;
  for (let n = 0; n < 150; n += 1) {
    const { id } = pick(random, guests);
    await visit(`v${n}`, id);
    if (order.get(id) === newest) continue;
    newest += 1;
    order.set(id, newest);
  }
  for (const { id, plates } of guests) {
    for (const [n, plate] of plates.entries()) await park(`${id}-${n}`, id, plate);
    if (plates.length === 0) continue;
    if (order.get(id) !== newest) newest += 1;
    order.set(id, newest);
  }
  const newestFirst = guests.toSorted((a, b) => (order.get(b.id) ?? 0) - (order.get(a.id) ?? 0));
  const scan = (words: readonly string[]) =>
    newestFirst.filter((guest) => words.every((word) => wordFits(guest, word))).map(({ id }) => id);

  const kinds = Object.values(tokenKinds);
  const pairs = kinds.flatMap((kind) => kinds.map((other) => [kind, other]));
  const triples = pairs.map((pair) => [...pair, pick(random, kinds)]);
  const searches = [...kinds.map((kind) => [kind]), ...pairs, ...triples];
  let found = 0;
  for (const search of [...searches, ...searches]) {
    const same = pick(random, guests);
    const words = search.map((word) =>
      word(random.next() < 0.7 ? same : pick(random, guests), 1 + Math.floor(random.next() * 9)),
    );
    // Digits next to digits are one number.
    if (words.some((word, at) => at > 0 && /^\d+ \d+$/.test(`${words[at - 1]} ${word}`))) continue;
    const expected = scan(words);
    const text = words.join(' ');
    const whole = await find(text, 1000, {
      numbers: 10_000,
      names: 10_000,
      lastSeen: 1,
      others: 1,
    });
    expect([text, whole.guests.map(({ guestId }) => guestId)]).toEqual([text, expected]);
    expect([whole.count, whole.capped]).toEqual([expected.length, false]);
    found += Math.min(1, expected.length);

    // Out of reach: nobody who does not fit, nobody twice, the last seen ones first and in order.
    const near = await find(text, 5, { numbers: 10, names: 10, lastSeen: 40, others: 10 });
    const ids = near.guests.map(({ guestId }) => guestId);
    expect([text, ids]).toEqual([text, expected.filter((guestId) => ids.includes(guestId))]);
    expect(near.count).toBeLessThanOrEqual(expected.length);
    if (near.capped) {
      const lately = (guestId: string) => (order.get(guestId) ?? 0) > newest - 40;
      const seen = expected.filter(lately).slice(0, 5);
      expect([text, ids.slice(0, seen.length)]).toEqual([text, seen]);
    } else {
      expect([text, ids, near.count]).toEqual([text, expected.slice(0, 5), expected.length]);
    }
  }
  expect(found).toBeGreaterThan(80);
});
