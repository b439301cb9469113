import type { BreakReason } from '../../shared/people/breaks';
import type { Reader, Writer } from '../schema';
import type { DutyBreakRow } from './staff.table';

/** Everybody who is on a break now. */
export function listOpenBreaks(db: Reader): Promise<DutyBreakRow[]> {
  return db.selectFrom('duty_break').selectAll().where('to_ms', 'is', null).execute();
}

/** The breaks of a business day. */
export function listBreaksOfDay(db: Reader, day: string): Promise<DutyBreakRow[]> {
  return db.selectFrom('duty_break').selectAll().where('day', '=', day).orderBy('id').execute();
}

export async function insertBreak(
  trx: Writer,
  {
    staffId,
    day,
    reason,
    fromMs,
  }: { staffId: string; day: string; reason: BreakReason; fromMs: number },
): Promise<void> {
  const row = { staff_id: staffId, day, reason: reason.reasonId, from_ms: fromMs, to_ms: null };
  const name_json = JSON.stringify(reason.name);
  await trx
    .insertInto('duty_break')
    .values({ ...row, name_json })
    .execute();
}

/** Ends the break of a person; false where there is none. Never before it began. */
export async function endBreakOf(trx: Writer, staffId: string, atMs: number): Promise<boolean> {
  const open = await trx
    .selectFrom('duty_break')
    .select(['id', 'from_ms'])
    .where('staff_id', '=', staffId)
    .where('to_ms', 'is', null)
    .executeTakeFirst();
  if (!open) return false;
  await trx
    .updateTable('duty_break')
    .set({ to_ms: Math.max(atMs, open.from_ms) })
    .where('id', '=', open.id)
    .execute();
  return true;
}
