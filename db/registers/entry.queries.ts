import { type RawBuilder, sql } from 'kysely';
import type { RegisterKind } from '../../shared/register-kinds';
import type { EntryView } from '../../shared/registers/contract';
import type { Reader, Writer } from '../schema';
import type { NewRegisterEntry, NewRegisterEvent } from './entry.table';

/** Returns its number: entries are counted through, one after the other. */
export async function insertEntry(trx: Writer, entry: NewRegisterEntry): Promise<number> {
  const { number } = await trx
    .insertInto('register_entry')
    .values({
      ...entry,
      number: sql<number>`(SELECT coalesce(max(number), 0) + 1 FROM register_entry)`,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

export async function insertEntryEvent(trx: Writer, event: NewRegisterEvent): Promise<void> {
  await trx.insertInto('register_event').values(event).execute();
}

/** From now on the entry is found by this text too; two letters more, and its last ones begin a group. */
export async function insertEntryText(trx: Writer, entry_id: string, text: string): Promise<void> {
  if (text === '') return;
  await trx
    .insertInto('register_text')
    .values({ entry_id, text: `${text}\n\n` })
    .execute();
}

/** Entries with who wrote and who has them, where they stand, and whom they concern. */
function entries(db: Reader) {
  return db
    .selectFrom('register_entry')
    .innerJoin('register_standing as standing', 'standing.entry_id', 'register_entry.id')
    .innerJoin('staff as writer', 'writer.id', 'register_entry.written_by')
    .innerJoin('staff as owner', 'owner.id', 'standing.owner_id')
    .leftJoin('guest', 'guest.id', 'register_entry.guest_id')
    .selectAll('register_entry')
    .select(['state', 'owner_id', 'due_at_ms'])
    .select(['writer.name as written_by_name', 'owner.name as owner_name'])
    .select(['guest.name as guest_name', 'guest.form_of_address', 'guest.phone']);
}
export type EntryWithStanding = Awaited<ReturnType<typeof listEntries>>[number];

interface Wanted {
  readonly view: EntryView;
  readonly kind: RegisterKind | null;
  /** Those that say it, the one that has it as its number, and those of the guests whom it fits. */
  readonly said?:
    | {
        readonly text: string;
        readonly entryIds: readonly string[];
        readonly guestIds: readonly string[];
      }
    | undefined;
  /** Only those with a smaller number. */
  readonly before: number | null;
  readonly limit: number;
}

/** The newest first. */
export function listEntries(db: Reader, { view, kind, said, before, limit }: Wanted) {
  let query = entries(db);
  // The few that are open or void by the index; most are neither, so the newest numbers have them.
  if (view === 'open' || view === 'voided') query = query.where('state', '=', view);
  // By number too: a hall that never reviews has nearly all of them here.
  if (view === 'toReview') query = query.where(sql<boolean>`+state = 'closed'`);
  if (view === 'closed') query = query.where('state', 'not in', ['open', 'voided']);
  if (kind) query = query.where('kind', '=', kind);
  if (before !== null) query = query.where('number', '<', before);
  if (said) {
    query = query.where((where) =>
      where.or([
        sql<boolean>`register_entry.id IN (SELECT value FROM json_each(${JSON.stringify(said.entryIds)}))`,
        ...(said.guestIds.length > 0 ? [where('guest_id', 'in', said.guestIds)] : []),
        ...(/^#?\d{1,9}$/.test(said.text)
          ? [where('number', '=', Number(said.text.replace('#', '')))]
          : []),
      ]),
    );
  }
  return query.orderBy('number', 'desc').limit(limit).execute();
}

/** What an entry came from, and what came from it, in the order of numbers. */
export function listLinkedEntries(
  db: Reader,
  { id, from_entry_id }: { readonly id: string; readonly from_entry_id: string | null },
) {
  return entries(db)
    .where((where) =>
      where.or([where('from_entry_id', '=', id), where('register_entry.id', '=', from_entry_id)]),
    )
    .orderBy('number')
    .execute();
}

/** What was written of a guest and stands, the newest first. */
export function listEntriesOfGuest(db: Reader, guestId: string, limit: number) {
  return entries(db)
    .where('guest_id', '=', guestId)
    .where('state', '!=', 'voided')
    .orderBy('number', 'desc')
    .limit(limit)
    .execute();
}

/** As many hits of a word as are followed, the newest; nobody reads more, and main may not stand still. */
const hitsFollowed = 1000;
/** One or two letters that begin more groups of three than these are in too much for the index. */
const groupsFollowed = 200;

/**
 * The entries that say a text: of the open ones all, of the others the newest. `broad` where older
 * ones may say it too.
 */
export async function findEntriesThatSay(
  db: Reader,
  text: string,
): Promise<{ readonly ids: readonly string[]; readonly broad: boolean }> {
  const typed = text.toLowerCase();
  const open = sql`SELECT entry_id FROM register_standing WHERE state = 'open'`;
  const ids = await readThrough(db, typed, open);
  const groups = [...typed].length >= 3 ? [typed] : await groupsThatBegin(db, typed);
  if (groups.length > groupsFollowed) {
    const newest = sql`SELECT id FROM register_entry ORDER BY number DESC LIMIT ${hitsFollowed}`;
    return { ids: [...ids, ...(await readThrough(db, typed, newest))], broad: true };
  }
  if (groups.length === 0) return { ids, broad: false };
  const any = groups.map((group) => `"${group.replaceAll('"', '""')}"`).join(' OR ');
  const hits = await db
    .selectFrom('register_text')
    .select('entry_id')
    .where(sql<boolean>`register_text MATCH ${any}`)
    .orderBy(sql`rowid`, 'desc')
    .limit(hitsFollowed)
    .execute();
  return {
    ids: [...ids, ...hits.map(({ entry_id }) => entry_id)],
    broad: hits.length === hitsFollowed,
  };
}

/** The groups of three letters that begin with one or two. */
async function groupsThatBegin(db: Reader, typed: string): Promise<string[]> {
  const rows = await db
    .selectFrom('register_text_terms')
    .select('term')
    .where('term', '>=', typed)
    .where('term', '<', `${typed}\u{10ffff}`)
    .limit(groupsFollowed + 1)
    .execute();
  return rows.map(({ term }) => term);
}

/** Those of some entries that say a text, read one by one. */
async function readThrough(db: Reader, typed: string, ids: RawBuilder<unknown>): Promise<string[]> {
  const has = (column: string) => sql<boolean>`instr(lower(${sql.ref(column)}), ${typed}) > 0`;
  const rows = await db
    .selectFrom('register_entry')
    .select('id')
    .where(sql<boolean>`id IN (${ids})`)
    .where((where) =>
      where.or([
        ...['place', 'what', 'done', 'told'].map(has),
        sql<boolean>`EXISTS (SELECT 1 FROM json_each(own_json) WHERE ${has('value')})`,
        sql<boolean>`EXISTS (SELECT 1 FROM register_event
          WHERE entry_id = register_entry.id AND ${has('text')})`,
      ]),
    )
    .execute();
  return rows.map(({ id }) => id);
}

/**
 * What a report of a day has to tell, in the order of numbers: what was entered on it, what was
 * settled on it, and what was entered before `fromMs` and is overdue at `untilMs`.
 */
export function listEntriesToReport(db: Reader, day: string, fromMs: number, untilMs: number) {
  return entries(db)
    .where((where) =>
      where.or([
        where('register_entry.day', '=', day),
        where(
          'register_entry.id',
          'in',
          where
            .selectFrom('register_event')
            .select('entry_id')
            .where('day', '=', day)
            .where('kind', 'in', ['closed', 'voided']),
        ),
        where(
          'register_entry.id',
          'in',
          where
            .selectFrom('register_standing')
            .select('entry_id')
            .where('state', '=', 'open')
            .where('due_at_ms', '<', untilMs),
        ).and('recorded_at_ms', '<', fromMs),
      ]),
    )
    .orderBy('number')
    .execute();
}

/** What happened to entries, in the order of recording. */
export function listEntryEvents(db: Reader, entryIds: readonly string[]) {
  return db
    .selectFrom('register_event')
    .innerJoin('staff', 'staff.id', 'register_event.staff_id')
    .leftJoin('staff as owner', 'owner.id', 'register_event.owner_id')
    .selectAll('register_event')
    .select(['staff.name as staff_name', 'owner.name as owner_name'])
    .where('entry_id', 'in', entryIds)
    .orderBy('register_event.id')
    .execute();
}

export function findEntryById(db: Reader, id: string) {
  return entries(db).where('register_entry.id', '=', id).executeTakeFirst();
}
