import type { Reader, Writer } from '../schema';
import type { DeadlineRow } from './bar.table';

/** The promise that next makes itself heard; undefined when none is running. */
export function findNextDeadline(db: Reader): Promise<DeadlineRow | undefined> {
  return db
    .selectFrom('deadline')
    .selectAll()
    .orderBy('next_alert_at_ms')
    .limit(1)
    .executeTakeFirst();
}

export function listDeadlines(db: Reader): Promise<DeadlineRow[]> {
  return db.selectFrom('deadline').selectAll().orderBy('request_id').execute();
}

/** The promises that run, by table, the most urgent first. */
export function listRunningPromises(db: Reader) {
  return db
    .selectFrom('deadline')
    .innerJoin('bar_request', 'bar_request.id', 'deadline.request_id')
    .innerJoin('visit', 'visit.id', 'bar_request.visit_id')
    .leftJoin('hall_table', 'hall_table.id', 'visit.table_id')
    .select(['deadline.request_id', 'deadline.due_at_ms', 'hall_table.name as table_name'])
    .orderBy('deadline.due_at_ms')
    .execute();
}

/** Starts the deadline of a request anew; with the same due time it is kept with its alerts. */
export async function saveDeadline(trx: Writer, requestId: string, dueAtMs: number): Promise<void> {
  await trx
    .insertInto('deadline')
    .values({ request_id: requestId, due_at_ms: dueAtMs, next_alert_at_ms: dueAtMs })
    .onConflict((conflict) =>
      conflict
        .column('request_id')
        .doUpdateSet({ due_at_ms: dueAtMs, next_alert_at_ms: dueAtMs, alerts: 0 })
        .where('deadline.due_at_ms', '!=', dueAtMs),
    )
    .execute();
}

export async function deleteDeadline(trx: Writer, requestId: string): Promise<void> {
  await trx.deleteFrom('deadline').where('request_id', '=', requestId).execute();
}

/** Counts an alert that was given and sets the time of the next one. */
export async function countAlert(
  trx: Writer,
  requestId: string,
  nextAlertAtMs: number,
): Promise<void> {
  await trx
    .updateTable('deadline')
    .set(({ eb }) => ({ alerts: eb('alerts', '+', 1), next_alert_at_ms: nextAlertAtMs }))
    .where('request_id', '=', requestId)
    .execute();
}
