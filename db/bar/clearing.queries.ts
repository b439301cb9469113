import type { ReadinessPoint } from '../../shared/bar/readiness';
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

/** What has been looked after at a table that waits, in the order of ticking. */
export async function listTicks(db: Reader, clearingId: number): Promise<ReadinessPoint[]> {
  const rows = await db
    .selectFrom('clearing_tick')
    .select('point')
    .where('clearing_id', '=', clearingId)
    .orderBy('at_ms')
    .execute();
  return rows.map(({ point }) => point);
}

export async function tickPoint(
  trx: Writer,
  clearingId: number,
  point: ReadinessPoint,
  by: { staffId: string; atMs: number },
): Promise<void> {
  await trx
    .insertInto('clearing_tick')
    .values({ clearing_id: clearingId, point, at_ms: by.atMs, staff_id: by.staffId })
    .onConflict((ticked) => ticked.doNothing())
    .execute();
}

export async function untickPoint(
  trx: Writer,
  clearingId: number,
  point: ReadinessPoint,
): Promise<void> {
  await trx
    .deleteFrom('clearing_tick')
    .where('clearing_id', '=', clearingId)
    .where('point', '=', point)
    .execute();
}

/** The tables made ready since an instant, the newest first, as long as nobody sits there again. */
export function listClearedSince(db: Reader, sinceMs: number) {
  return db
    .selectFrom('table_clearing as cleared')
    .innerJoin('hall_table', 'hall_table.id', 'cleared.table_id')
    .leftJoin('staff', 'staff.id', 'cleared.done_by')
    .selectAll('cleared')
    .select(['hall_table.name', 'staff.name as staff_name'])
    .where('cleared.done_at_ms', '>', sinceMs)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('table_clearing as later')
            .select('later.id')
            .whereRef('later.table_id', '=', 'cleared.table_id')
            .whereRef('later.id', '>', 'cleared.id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('visit')
            .select('visit.id')
            .whereRef('visit.table_id', '=', 'cleared.table_id')
            .where('visit.left_at_ms', 'is', null),
        ),
      ),
    )
    .orderBy('cleared.done_at_ms', 'desc')
    .execute();
}

/** The table waits again, as if the last tick had not been made. */
export async function reopenClearing(trx: Writer, id: number): Promise<void> {
  await trx
    .updateTable('table_clearing')
    .set({ done_at_ms: null, done_by: null })
    .where('id', '=', id)
    .execute();
}
