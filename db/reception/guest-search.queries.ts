import { type RawBuilder, sql } from 'kysely';
import type { SearchToken } from '../../shared/reception/search-tokens';
import type { Reader } from '../schema';
import { keyPrefixOf } from './guest-keys';

/** How many keys and guests one search may look at: they bound what it costs, whatever is typed. */
export interface SearchReach {
  /** A token that no more keys than this begin with is followed to its end. */
  readonly keys: number;
  /** Otherwise so many of the last places in the order of being seen are looked through. */
  readonly lastSeen: number;
  /** After which so many keys of the others are looked at. */
  readonly others: number;
}

const defaultReach: SearchReach = { keys: 500, lastSeen: 1000, others: 200 };
const tokenOrder = ['phone', 'plate', 'phone-tail', 'name', 'latin'];

/** A guest who fits, with the last visit and the agent who last looked after this guest. */
export type FoundGuest = Awaited<ReturnType<typeof readFound>>[number];

export interface GuestsFound {
  /** The one seen last first. */
  readonly guests: readonly FoundGuest[];
  readonly count: number;
  /**
   * More than `count` may fit: every token fits too many to look at all of them. Then the guests
   * are those seen lately, followed by some of the others.
   */
  readonly capped: boolean;
}

/** The guests whom all tokens of one reading fit. Nothing typed finds nobody. */
export async function searchGuests(
  db: Reader,
  readings: readonly (readonly SearchToken[])[],
  limit = 10,
  reach = defaultReach,
): Promise<GuestsFound> {
  const found: Awaited<ReturnType<typeof findRanks>>[] = [];
  for (const tokens of readings) found.push(await findRanks(db, tokens, limit, reach));
  const ranks = inOrder(found.flatMap((reading) => reading.ranks));
  const guests = await readFound(db, ranks.slice(0, limit));
  return { guests, count: ranks.length, capped: found.some(({ capped }) => capped) };
}

async function findRanks(
  db: Reader,
  tokens: readonly SearchToken[],
  limit: number,
  reach: SearchReach,
): Promise<{ ranks: number[]; capped: boolean }> {
  const bySelectivity = tokens.toSorted(
    (a, b) =>
      tokenOrder.indexOf(a.kind) - tokenOrder.indexOf(b.kind) || b.text.length - a.text.length,
  );
  const prefixes = bySelectivity.map(keyPrefixOf);
  for (const prefix of prefixes) {
    const others = prefixes.filter((other) => other !== prefix);
    const ranks = await listAll(db, prefix, others, reach.keys);
    if (ranks) return { ranks: inOrder(ranks), capped: false };
  }
  const [first] = prefixes;
  if (first === undefined) return { ranks: [], capped: false };

  const lately = await listLately(db, prefixes, limit, reach.lastSeen);
  if (lately.length >= limit) return { ranks: lately, capped: true };
  // Words of one script are typed in the order of the name, so that together they begin one key.
  const oneKind = tokens.every(({ kind }) => kind === tokens[0]?.kind);
  const start = oneKind ? tokens.map(keyPrefixOf).join('') : first;
  const end = await findEnd(db, start, reach.others);
  const others = prefixes.filter((other) => other !== start);
  return {
    ranks: inOrder([...lately, ...(await listByKey(db, start, others, end))]),
    capped: true,
  };
}

/** Distinct, since one guest may be found by several keys. */
function inOrder(ranks: readonly number[]): number[] {
  return [...new Set(ranks)].sort((a, b) => b - a);
}

interface KeyPlace {
  readonly key: string;
  readonly rank: number;
}

/** No character of a key comes after this one. */
const last = '\u{10ffff}';

/** The first key beyond so many that begin with a prefix; undefined when there are not so many. */
async function findEnd(db: Reader, prefix: string, keys: number): Promise<KeyPlace | undefined> {
  const { rows } = await sql<KeyPlace>`SELECT key, rank FROM guest_key
    WHERE key >= ${prefix} AND key < ${prefix + last} LIMIT 1 OFFSET ${keys}`.execute(db);
  return rows[0];
}

/** Ranks of all with a key that begins with a prefix whom the others fit too; undefined for too many keys. */
async function listAll(
  db: Reader,
  prefix: string,
  others: readonly string[],
  keys: number,
): Promise<number[] | undefined> {
  if (others.length > 0)
    return (await findEnd(db, prefix, keys)) ? undefined : listByKey(db, prefix, others);
  // One look tells how many there are and which: a tail alone is what is typed most.
  const { rows } = await sql<{ rank: number }>`SELECT rank FROM guest_key
    WHERE key >= ${prefix} AND key < ${prefix + last} LIMIT ${keys + 1}`.execute(db);
  return rows.length > keys ? undefined : rows.map(({ rank }) => rank);
}

/** Ranks of those with a key that begins with a prefix, before an end, whom the others fit too. */
async function listByKey(
  db: Reader,
  prefix: string,
  others: readonly string[],
  end: KeyPlace = { key: prefix + last, rank: 0 },
): Promise<number[]> {
  const place = sql`guest_key.key >= ${prefix} AND (guest_key.key, guest_key.rank) < (${end.key}, ${end.rank})`;
  const { rows } = await (others.length === 0
    ? sql<{ rank: number }>`SELECT rank FROM guest_key WHERE ${place}`
    : // CROSS holds SQLite to this order: the keys first, whose number is bounded.
      sql<{ rank: number }>`SELECT guest_key.rank FROM guest_key
          CROSS JOIN guest_search ON guest_search.rank = guest_key.rank
          WHERE ${place} AND ${fits(others)}`
  ).execute(db);
  return rows.map(({ rank }) => rank);
}

/** Ranks of those among the guests seen last whom all prefixes fit, in order. */
async function listLately(
  db: Reader,
  prefixes: readonly string[],
  limit: number,
  lastSeen: number,
): Promise<number[]> {
  const { rows } = await sql<{ rank: number }>`SELECT rank FROM guest_search
    WHERE rank > (SELECT max(rank) FROM guest_search) - ${lastSeen} AND ${fits(prefixes)}
    ORDER BY rank DESC LIMIT ${limit}`.execute(db);
  return rows.map(({ rank }) => rank);
}

/** Keys hold neither quotes nor what JSON escapes: a quote and a prefix is where one begins. */
function fits(prefixes: readonly string[]): RawBuilder<unknown> {
  const each = prefixes.map((prefix) => sql`instr(guest_search.keys_json, ${`"${prefix}`}) > 0`);
  return sql.join(each, sql` AND `);
}

async function readFound(db: Reader, ranks: readonly number[]) {
  if (ranks.length === 0) return [];
  const rows = await db
    .selectFrom('guest_search')
    .innerJoin('guest', 'guest.id', 'guest_search.guest_id')
    .leftJoin('visit', (join) =>
      join.on('visit.seq', '=', ({ selectFrom }) =>
        selectFrom('visit as newest')
          .select(({ fn }) => fn.max('newest.seq').as('seq'))
          .whereRef('newest.guest_id', '=', 'guest.id'),
      ),
    )
    .select(({ fn, selectFrom }) => [
      'guest_search.rank',
      'guest.id as guestId',
      'guest.name',
      'guest.form_of_address as formOfAddress',
      'guest.phone',
      'visit.arrived_at_ms as lastVisitAtMs',
      fn
        .coalesce(
          'visit.agent_id',
          selectFrom('visit as earlier')
            .select('earlier.agent_id')
            .whereRef('earlier.guest_id', '=', 'guest.id')
            .where('earlier.agent_id', 'is not', null)
            .orderBy('earlier.seq', 'desc')
            .limit(1),
        )
        .as('agentId'),
    ])
    .where('guest_search.rank', 'in', ranks)
    .execute();
  return rows.toSorted((a, b) => b.rank - a.rank).map(({ rank: _, ...guest }) => guest);
}
