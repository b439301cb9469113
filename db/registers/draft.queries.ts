import type { WordsPurpose } from '../../shared/register-entry';
import type { Reader, Writer } from '../schema';

interface Words {
  readonly staffId: string;
  readonly entryId: string;
  readonly purpose: WordsPurpose;
}

/** What somebody has begun to write, the newest first. */
export function listDrafts(db: Reader, staffId: string) {
  return db
    .selectFrom('register_draft')
    .selectAll()
    .where('staff_id', '=', staffId)
    .orderBy('saved_at_ms', 'desc')
    .execute();
}

/** As it is written now. Another person's draft of that id stays as it is. */
export async function saveDraft(
  db: Reader,
  draft: { id: string; staff_id: string; draft_json: string; saved_at_ms: number },
): Promise<void> {
  const { staff_id, draft_json, saved_at_ms } = draft;
  await db
    .insertInto('register_draft')
    .values(draft)
    .onConflict((conflict) =>
      conflict
        .column('id')
        .doUpdateSet({ draft_json, saved_at_ms })
        .where('register_draft.staff_id', '=', staff_id),
    )
    .execute();
}

export async function deleteDraft(db: Reader | Writer, staffId: string, id: string): Promise<void> {
  await db
    .deleteFrom('register_draft')
    .where('id', '=', id)
    .where('staff_id', '=', staffId)
    .execute();
}

/** What somebody has begun to say about an entry; empty where nothing was. */
export async function readWords(db: Reader, { staffId, entryId, purpose }: Words): Promise<string> {
  const row = await db
    .selectFrom('register_words')
    .select('text')
    .where('staff_id', '=', staffId)
    .where('entry_id', '=', entryId)
    .where('purpose', '=', purpose)
    .executeTakeFirst();
  return row?.text ?? '';
}

export async function saveWords(
  db: Reader,
  { staffId, entryId, purpose }: Words,
  text: string,
): Promise<void> {
  await db
    .insertInto('register_words')
    .values({ staff_id: staffId, entry_id: entryId, purpose, text })
    .onConflict((conflict) => conflict.doUpdateSet({ text }))
    .execute();
}

export async function deleteWords(
  db: Reader | Writer,
  { staffId, entryId, purpose }: Words,
): Promise<void> {
  await db
    .deleteFrom('register_words')
    .where('staff_id', '=', staffId)
    .where('entry_id', '=', entryId)
    .where('purpose', '=', purpose)
    .execute();
}
