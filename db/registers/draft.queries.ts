import type { Reader, Writer } from '../schema';

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
