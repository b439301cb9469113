import type { Reader, Writer } from '../schema';

/** Asks for a table to be cleared; one that is already waiting stays as it is. */
export async function insertClearing(
  trx: Writer,
  clearing: { tableId: string; visitId: string; day: string; askedAtMs: number; dueAtMs: number },
): Promise<void> {
  await trx
    .insertInto('table_clearing')
    .values({
      table_id: clearing.tableId,
      visit_id: clearing.visitId,
      day: clearing.day,
      asked_at_ms: clearing.askedAtMs,
      due_at_ms: clearing.dueAtMs,
      done_at_ms: null,
      done_by: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export function listOpenClearings(db: Reader) {
  return db
    .selectFrom('table_clearing')
    .innerJoin('hall_table', 'hall_table.id', 'table_clearing.table_id')
    .selectAll('table_clearing')
    .select('hall_table.name')
    .where('done_at_ms', 'is', null)
    .orderBy('table_clearing.id')
    .execute();
}

export async function endClearing(
  trx: Writer,
  id: number,
  by: { staffId: string; atMs: number },
): Promise<void> {
  await trx
    .updateTable('table_clearing')
    .set({ done_at_ms: by.atMs, done_by: by.staffId })
    .where('id', '=', id)
    .execute();
}
