import { sql } from 'kysely';
import type { KeptAppearance } from '../../shared/people/appearance';
import type { Post } from '../../shared/procedure';
import type { Reader, Writer } from '../schema';
import type { DutyRow } from './staff.table';

/** Everybody on duty now, with the name; in the order in which they came. */
export function listOpenDuties(db: Reader) {
  return (
    db
      .selectFrom('duty')
      .innerJoin('staff', 'staff.id', 'duty.staff_id')
      .selectAll('duty')
      .select('staff.name')
      .where('duty.to_ms', 'is', null)
      // The plus keeps SQLite from walking through every duty there ever was to find them in order.
      .orderBy(sql`+duty.id`)
      .execute()
  );
}

export function findOpenDuty(
  db: Reader,
  staffId: string,
  post: Post,
): Promise<DutyRow | undefined> {
  return db
    .selectFrom('duty')
    .selectAll()
    .where('staff_id', '=', staffId)
    .where('post', '=', post)
    .where('to_ms', 'is', null)
    .executeTakeFirst();
}

/** The name of an agent who is on duty; undefined for anybody else. */
export async function findAgentOnDuty(db: Reader, agentId: string): Promise<string | undefined> {
  const agent = await db
    .selectFrom('duty')
    .innerJoin('staff', 'staff.id', 'duty.staff_id')
    .select('staff.name')
    .where('duty.staff_id', '=', agentId)
    .where('duty.post', '=', 'agent')
    .where('duty.to_ms', 'is', null)
    .where('staff.active', '=', 1)
    .executeTakeFirst();
  return agent?.name;
}

export async function insertDuty(
  trx: Writer,
  duty: {
    staffId: string;
    post: Post;
    day: string;
    fromMs: number;
    appearance?: KeptAppearance | null;
  },
): Promise<void> {
  await trx
    .insertInto('duty')
    .values({
      staff_id: duty.staffId,
      post: duty.post,
      day: duty.day,
      from_ms: duty.fromMs,
      to_ms: null,
      appearance_json: duty.appearance ? JSON.stringify(duty.appearance) : null,
    })
    .execute();
}

/** All duties that were begun for a business day. */
export function listDutiesOfDay(db: Reader, day: string): Promise<DutyRow[]> {
  return db.selectFrom('duty').selectAll().where('day', '=', day).orderBy('id').execute();
}

export async function endDutyRow(trx: Writer, id: number, toMs: number): Promise<void> {
  await trx.updateTable('duty').set({ to_ms: toMs }).where('id', '=', id).execute();
}
