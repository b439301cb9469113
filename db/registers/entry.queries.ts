import { sql } from 'kysely';
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
  /** What it says, or its number, or one of the guests whom the text fits. */
  readonly said?: { readonly text: string; readonly guestIds: readonly string[] } | undefined;
  /** Only those with a smaller number. */
  readonly before: number | null;
  readonly limit: number;
}

/** The newest first. */
export function listEntries(db: Reader, { view, kind, said, before, limit }: Wanted) {
  let query = entries(db);
  // The few that are open or void by the index; most are neither, so the newest numbers have them.
  if (view === 'open' || view === 'voided') query = query.where('state', '=', view);
  if (view === 'closed') query = query.where('state', 'not in', ['open', 'voided']);
  if (kind) query = query.where('kind', '=', kind);
  if (before !== null) query = query.where('number', '<', before);
  if (said) {
    query = query.where((where) =>
      where.or([
        where('register_entry.id', 'in', idsThatSay(db, said.text)),
        ...(said.guestIds.length > 0 ? [where('guest_id', 'in', said.guestIds)] : []),
        ...(/^#?\d{1,9}$/.test(said.text)
          ? [where('number', '=', Number(said.text.replace('#', '')))]
          : []),
      ]),
    );
  }
  return query.orderBy('number', 'desc').limit(limit).execute();
}

/** Three letters and more as they are; one or two as any of the groups that begin with them. */
function idsThatSay(db: Reader, text: string) {
  const quoted = (part: string) => `"${part.replaceAll('"', '""')}"`;
  const typed = text.toLowerCase();
  const found = db.selectFrom('register_text').select('entry_id');
  return [...typed].length >= 3
    ? found.where(sql<boolean>`register_text MATCH ${quoted(typed)}`)
    : found.where(
        sql<boolean>`register_text MATCH (
          SELECT coalesce(group_concat('"' || replace(term, '"', '""') || '"', ' OR '), '""')
          FROM register_text_terms WHERE term >= ${typed} AND term < ${`${typed}\u{10ffff}`})`,
      );
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
