import type { Reader, Writer } from '../schema';
import type { ReturnCallRow } from './guest-care.table';

interface PlannedCall {
  readonly id: string;
  readonly guestId: string;
  readonly agentId: string;
  readonly dueDay: string;
  readonly note: string;
  readonly atMs: number;
  readonly by: string;
}

export function findOpenReturnCall(
  db: Reader,
  guestId: string,
): Promise<ReturnCallRow | undefined> {
  return db
    .selectFrom('return_call')
    .selectAll()
    .where('guest_id', '=', guestId)
    .where('outcome', 'is', null)
    .executeTakeFirst();
}

/** A call that is still to be made; undefined for one that was settled and for an unknown one. */
export function findReturnCallToMake(db: Reader, id: string): Promise<ReturnCallRow | undefined> {
  return db
    .selectFrom('return_call')
    .selectAll()
    .where('id', '=', id)
    .where('outcome', 'is', null)
    .executeTakeFirst();
}

/** Plans the call to a guest; one that was open already is planned anew. */
export async function planReturnCall(trx: Writer, call: PlannedCall): Promise<void> {
  const plan = { agent_id: call.agentId, due_day: call.dueDay, note: call.note };
  const open = await findOpenReturnCall(trx, call.guestId);
  if (open) {
    await trx.updateTable('return_call').set(plan).where('id', '=', open.id).execute();
    return;
  }
  await trx
    .insertInto('return_call')
    .values({
      ...plan,
      id: call.id,
      guest_id: call.guestId,
      planned_at_ms: call.atMs,
      planned_by: call.by,
    })
    .execute();
}

export async function postponeReturnCall(trx: Writer, id: string, dueDay: string): Promise<void> {
  await trx.updateTable('return_call').set({ due_day: dueDay }).where('id', '=', id).execute();
}

export async function settleReturnCall(
  trx: Writer,
  id: string,
  settled: Pick<ReturnCallRow, 'outcome' | 'contact_id' | 'settled_at_ms' | 'settled_by'>,
): Promise<void> {
  await trx.updateTable('return_call').set(settled).where('id', '=', id).execute();
}

/** The open calls due up to a day, that one included, the longest overdue first. */
export function listReturnCallsDue(db: Reader, upToDay: string) {
  return db
    .selectFrom('return_call')
    .innerJoin('guest', 'guest.id', 'return_call.guest_id')
    .innerJoin('staff', 'staff.id', 'return_call.agent_id')
    .select([
      'return_call.id',
      'return_call.guest_id',
      'return_call.agent_id',
      'return_call.due_day',
      'return_call.note',
      'guest.name as guest_name',
      'guest.form_of_address',
      'guest.phone',
      'staff.name as agent_name',
    ])
    .where('outcome', 'is', null)
    .where('due_day', '<=', upToDay)
    .orderBy('due_day')
    .orderBy('planned_at_ms')
    .execute();
}
