import type { Reader, Writer } from '../schema';

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
