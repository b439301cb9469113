import type { Post } from '../../shared/procedure';
import type { AgentEmployment } from '../../shared/reception/ownership';
import type { Reader, Writer } from '../schema';
import type { ChangedStaff, NewStaff, PinGuardRow, StaffRow } from './staff.table';

export interface StaffWithPosts extends StaffRow {
  readonly posts: readonly Post[];
}

export async function insertStaff(
  trx: Writer,
  staff: NewStaff,
  posts: readonly Post[],
): Promise<void> {
  await trx.insertInto('staff').values(staff).execute();
  await trx
    .insertInto('staff_post')
    .values(posts.map((post) => ({ staff_id: staff.id, post })))
    .execute();
}

/** Everybody who ever worked here, in roster order. */
export async function listAllStaff(db: Reader): Promise<StaffWithPosts[]> {
  const staff = await db.selectFrom('staff').selectAll().orderBy('roster_order').execute();
  const posts = await db.selectFrom('staff_post').selectAll().execute();
  return staff.map((person) => ({
    ...person,
    posts: posts.filter((row) => row.staff_id === person.id).map((row) => row.post),
  }));
}

/** Everybody who works here, in roster order. */
export async function listStaff(db: Reader): Promise<StaffWithPosts[]> {
  return (await listAllStaff(db)).filter(({ active }) => active === 1);
}

/** One person who works here; undefined for a stranger or one who has left. */
export async function findStaffById(
  db: Reader,
  staffId: string,
): Promise<StaffWithPosts | undefined> {
  const person = await db
    .selectFrom('staff')
    .selectAll()
    .where('id', '=', staffId)
    .where('active', '=', 1)
    .executeTakeFirst();
  if (!person) return undefined;
  const posts = await db
    .selectFrom('staff_post')
    .select('post')
    .where('staff_id', '=', staffId)
    .execute();
  return { ...person, posts: posts.map(({ post }) => post) };
}

export function findPinGuard(db: Reader, staffId: string): Promise<PinGuardRow | undefined> {
  return db.selectFrom('pin_guard').selectAll().where('staff_id', '=', staffId).executeTakeFirst();
}

export async function savePinGuard(trx: Writer, guard: PinGuardRow): Promise<void> {
  await trx
    .insertInto('pin_guard')
    .values(guard)
    .onConflict((conflict) => conflict.column('staff_id').doUpdateSet(guard))
    .execute();
}

/** Everybody's name by id, those who have left included: the past still names them. */
export async function listStaffNames(db: Reader): Promise<Map<string, string>> {
  const rows = await db.selectFrom('staff').select(['id', 'name']).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Everybody who has ever worked here, and whether they still do. */
export async function listEmployment(db: Reader): Promise<AgentEmployment[]> {
  const rows = await db.selectFrom('staff').select(['id', 'active']).execute();
  return rows.map(({ id, active }) => ({
    agentId: id,
    employment: active === 1 ? 'works-here' : 'left',
  }));
}

export async function updateStaff(
  trx: Writer,
  staffId: string,
  changes: ChangedStaff,
): Promise<void> {
  await trx.updateTable('staff').set(changes).where('id', '=', staffId).execute();
}

/** Gives a person these posts and no others. */
export async function replacePosts(
  trx: Writer,
  staffId: string,
  posts: readonly Post[],
): Promise<void> {
  await trx.deleteFrom('staff_post').where('staff_id', '=', staffId).execute();
  const rows = posts.map((post) => ({ staff_id: staffId, post }));
  await trx.insertInto('staff_post').values(rows).execute();
}

/** Everybody's count of wrong PINs. */
export function listPinGuards(db: Reader): Promise<PinGuardRow[]> {
  return db.selectFrom('pin_guard').selectAll().execute();
}

/** Forgets the wrong PINs of a person. */
export async function deletePinGuard(trx: Writer, staffId: string): Promise<void> {
  await trx.deleteFrom('pin_guard').where('staff_id', '=', staffId).execute();
}
