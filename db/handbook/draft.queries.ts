import type { Reader } from '../schema';
import type { HandbookDraftTable } from './handbook.table';

/** What somebody has begun to write. */
export function listHandbookDrafts(db: Reader, staffId: string) {
  return db
    .selectFrom('handbook_draft')
    .selectAll()
    .where('staff_id', '=', staffId)
    .orderBy('kind')
    .orderBy('item_id')
    .execute();
}

/** As it is written now. */
export async function saveHandbookDraft(db: Reader, draft: HandbookDraftTable): Promise<void> {
  const { base_version, draft_json, saved_at_ms } = draft;
  await db
    .insertInto('handbook_draft')
    .values(draft)
    .onConflict((conflict) => conflict.doUpdateSet({ base_version, draft_json, saved_at_ms }))
    .execute();
}

export async function deleteHandbookDraft(
  db: Reader,
  { staff_id, kind, item_id }: Pick<HandbookDraftTable, 'staff_id' | 'kind' | 'item_id'>,
): Promise<void> {
  await db
    .deleteFrom('handbook_draft')
    .where('staff_id', '=', staff_id)
    .where('kind', '=', kind)
    .where('item_id', '=', item_id)
    .execute();
}
