import { type RawBuilder, sql } from 'kysely';
import type { SearchToken } from '../../shared/reception/search-tokens';
import type { Reader } from '../schema';
import { isNumber, keyPrefixOf, spellingsOf } from './guest-keys';

/** How many keys and guests one search may look at: they bound what it costs, whatever is typed. */
export interface SearchReach {
  /** A number that no more keys than this begin with is followed to its end. */
  readonly numbers: number;
  /** The same of a name or letters, where each key beside other words is a look at a guest. */
  readonly names: number;
  /** Otherwise so many of the last places in the order of being seen are looked through. */
  readonly lastSeen: number;
  /** After which so many keys of the others are looked at. */
  readonly others: number;
}

const defaultReach: SearchReach = { numbers: 2000, names: 220, lastSeen: 400, others: 150 };
/** More ways to spell words than a surname has readings, in either order. */
const mostStarts = 6;
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
    const keys = isNumber(prefix) ? reach.numbers : reach.names;
    const ranks = await listAll(db, prefix, without(prefixes, prefix), keys);
    if (ranks) return { ranks: inOrder(ranks), capped: false };
  }
  if (prefixes.length === 0) return { ranks: [], capped: false };

  const ranks = new Set(await listLately(db, prefixes, limit, reach.lastSeen));
  for (const start of await startsOf(tokens)) {
    if (ranks.size >= limit) break;
    const more = await listSome(db, start, without(prefixes, start), limit, reach.others);
    for (const rank of more) ranks.add(rank);
  }
  return { ranks: inOrder([...ranks]), capped: true };
}

function without(prefixes: readonly string[], prefix: string): string[] {
  return prefixes.filter((other) => other !== prefix);
}

/**
 * Where among the keys somebody may stand whom every word fits, the likeliest first: words are
 * typed in the order of the name or backwards, so that together they begin one key. Han beside
 * letters is spelled for that, since keys are in one script. A number leads by itself.
 */
async function startsOf(tokens: readonly SearchToken[]): Promise<string[]> {
  const number = tokens.map(keyPrefixOf).find(isNumber);
  if (number !== undefined) return [number];
  const mixed = new Set(tokens.map(({ kind }) => kind)).size > 1;
  const joined = async (words: readonly SearchToken[]) => {
    let starts = [''];
    for (const { kind, text } of words) {
      const spelled = mixed && kind === 'name' ? await spellingsOf(text) : [text];
      starts = starts.flatMap((start) => spelled.map((next) => start + next));
    }
    return starts.filter((start) => start !== '').slice(0, mostStarts / 2);
  };
  return [...(await joined(tokens)), ...(await joined(tokens.toReversed()))];
}

/** Distinct, since one guest may be found by several keys. */
function inOrder(ranks: readonly number[]): number[] {
  return [...new Set(ranks)].sort((a, b) => b - a);
}

/** No character of a key comes after this one. */
const last = '\u{10ffff}';
const beginsWith = (prefix: string) =>
  sql`guest_key.key >= ${prefix} AND guest_key.key < ${prefix + last}`;

interface KeyPlace {
  readonly key: string;
  readonly rank: number;
}

/** The first key beyond so many that begin with a prefix; undefined when there are not so many. */
async function findEnd(db: Reader, prefix: string, keys: number): Promise<KeyPlace | undefined> {
  const { rows } = await sql<KeyPlace>`SELECT key, rank FROM guest_key
    WHERE ${beginsWith(prefix)} LIMIT 1 OFFSET ${keys}`.execute(db);
  return rows[0];
}

/** Ranks of all with a key that begins with a prefix whom the others fit too; undefined for too many keys. */
async function listAll(
  db: Reader,
  prefix: string,
  others: readonly string[],
  keys: number,
): Promise<number[] | undefined> {
  if (await findEnd(db, prefix, keys)) return undefined;
  // As one text: hundreds of rows would take longer to hand over than to find.
  const { rows } = await sql<{ ranks: string }>`SELECT json_group_array(guest_key.rank) AS ranks
    FROM ${keysThat(prefix, others)}`.execute(db);
  return JSON.parse(rows[0]?.ranks ?? '[]');
}

/** Ranks of some of them, among so many keys. */
async function listSome(
  db: Reader,
  prefix: string,
  others: readonly string[],
  limit: number,
  keys: number,
): Promise<number[]> {
  const end = await findEnd(db, prefix, keys);
  const before = end && sql`AND (guest_key.key, guest_key.rank) < (${end.key}, ${end.rank})`;
  const { rows } = await sql<{ rank: number }>`SELECT guest_key.rank
    FROM ${keysThat(prefix, others)} ${before ?? sql``} LIMIT ${limit}`.execute(db);
  return rows.map(({ rank }) => rank);
}

/** Keys that begin with a prefix, of guests whom the others fit too. */
function keysThat(prefix: string, others: readonly string[]): RawBuilder<unknown> {
  // The key of a number says what the guest's name begins with: no need to ask the guest for less.
  const beside = isNumber(prefix) ? others.filter((other) => !isNumber(other)) : [];
  const toAsk = others.filter((other) => !beside.includes(other) || [...other].length > 1);
  const where = [
    beginsWith(prefix),
    ...beside.map(
      ([first]) => sql`instr(substr(guest_key.key, instr(guest_key.key, '.')), ${first}) > 0`,
    ),
    ...(toAsk.length > 0 ? [fits(toAsk)] : []),
  ];
  // CROSS holds SQLite to this order: the keys first, whose number is bounded.
  const guests = sql`CROSS JOIN guest_search ON guest_search.rank = guest_key.rank`;
  return sql`guest_key ${toAsk.length > 0 ? guests : sql``} WHERE ${sql.join(where, sql` AND `)}`;
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
