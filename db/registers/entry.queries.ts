import { sql } from 'kysely';
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

/** From now on the entry is found by this text too. */
export async function insertEntryText(trx: Writer, entry_id: string, text: string): Promise<void> {
  if (text !== '') await trx.insertInto('register_text').values({ entry_id, text }).execute();
}

type Which =
  | { readonly openOrSince: string }
  | { readonly ofDay: string }
  | { readonly text: string }
  | { readonly ids: readonly string[] };

/** With who wrote and which guest, the newest first; never more than can be read. */
export function listEntries(db: Reader, which: Which) {
  return db
    .selectFrom('register_entry')
    .innerJoin('staff', 'staff.id', 'register_entry.written_by')
    .leftJoin('visit', 'visit.id', 'register_entry.visit_id')
    .leftJoin('guest', 'guest.id', 'visit.guest_id')
    .selectAll('register_entry')
    .select(['staff.name as written_by_name', 'guest.name as guest_name'])
    .where((where) => {
      if ('ofDay' in which) return where('register_entry.day', '=', which.ofDay);
      if ('ids' in which) return where('register_entry.id', 'in', which.ids);
      if ('text' in which) {
        return where('register_entry.id', 'in', idsThatSay(db, which.text));
      }
      return where.or([
        where('register_entry.day', '>=', which.openOrSince),
        where(
          where
            .selectFrom('register_event')
            .select('kind')
            .whereRef('entry_id', '=', 'register_entry.id')
            .where('kind', 'in', ['opened', 'closed', 'reviewed', 'reopened', 'voided'])
            .orderBy('register_event.id', 'desc')
            .limit(1),
          'in',
          ['opened', 'reopened'],
        ),
      ]);
    })
    .orderBy('number', 'desc')
    .limit(500)
    .execute();
}

/** Three letters and more by the index; one or two, which it cannot know, by reading all. */
function idsThatSay(db: Reader, text: string) {
  const found = db.selectFrom('register_text').select('entry_id');
  return [...text].length >= 3
    ? found.where(sql<boolean>`register_text MATCH ${`"${text.replaceAll('"', '""')}"`}`)
    : found.where(sql<boolean>`instr(lower(text), lower(${text})) > 0`);
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
  return db.selectFrom('register_entry').selectAll().where('id', '=', id).executeTakeFirst();
}

export function findDraft(db: Reader, staffId: string) {
  return db
    .selectFrom('register_draft')
    .selectAll()
    .where('staff_id', '=', staffId)
    .executeTakeFirst();
}

/** One draft a person; null when there is nothing left to write. */
export async function saveDraft(
  trx: Writer,
  staff_id: string,
  draft_json: string | null,
  saved_at_ms: number,
): Promise<void> {
  if (draft_json === null) {
    await trx.deleteFrom('register_draft').where('staff_id', '=', staff_id).execute();
    return;
  }
  await trx
    .insertInto('register_draft')
    .values({ staff_id, draft_json, saved_at_ms })
    .onConflict((conflict) => conflict.doUpdateSet({ draft_json, saved_at_ms }))
    .execute();
}
