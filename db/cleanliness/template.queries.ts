import type { Reader, Writer } from '../schema';
import type { NewArea, NewAreaItem, NewRoundTask } from './template.table';

export async function insertArea(
  trx: Writer,
  area: NewArea,
  items: readonly NewAreaItem[],
  tasks: readonly NewRoundTask[],
): Promise<void> {
  await trx.insertInto('area').values(area).execute();
  await insertStandard(trx, items, tasks);
}

export async function insertStandard(
  trx: Writer,
  items: readonly NewAreaItem[],
  tasks: readonly NewRoundTask[],
): Promise<void> {
  if (items.length > 0) await trx.insertInto('area_item').values(items).execute();
  if (tasks.length > 0) await trx.insertInto('round_task').values(tasks).execute();
}

/** Every area there is or was; one in use has items. */
export function listAreas(db: Reader) {
  return db.selectFrom('area').selectAll().orderBy('sort_order').execute();
}

export async function readTemplateVersion(db: Reader): Promise<number> {
  const row = await db
    .selectFrom('template_version')
    .select((eb) => eb.fn.max('version').as('version'))
    .executeTakeFirstOrThrow();
  return row.version;
}

/** Every item of a version, by order. */
export function listItemsOfVersion(db: Reader, version: number) {
  return db
    .selectFrom('area_item')
    .selectAll()
    .where('since_version', '<=', version)
    .where((eb) => eb.or([eb('until_version', 'is', null), eb('until_version', '>', version)]))
    .orderBy('sort_order')
    .execute();
}

/** Who goes round which area when, from now on, with the person's name. */
export function listTasks(db: Reader) {
  return db
    .selectFrom('round_task')
    .leftJoin('staff', 'staff.id', 'round_task.person_id')
    .selectAll('round_task')
    .select('staff.name as person_name')
    .where('until_version', 'is', null)
    .orderBy('at_minute')
    .execute();
}

export async function insertVersion(
  trx: Writer,
  saved: { version: number; atMs: number; staffId: string },
): Promise<void> {
  const { version, atMs, staffId } = saved;
  await trx
    .insertInto('template_version')
    .values({ version, saved_at_ms: atMs, saved_by: staffId })
    .execute();
}

/** These items and every task stand up to but without the version. */
export async function retireStandard(
  trx: Writer,
  itemIds: readonly string[],
  version: number,
): Promise<void> {
  await trx
    .updateTable('area_item')
    .set({ until_version: version })
    .where('id', 'in', itemIds)
    .execute();
  await trx
    .updateTable('round_task')
    .set({ until_version: version })
    .where('until_version', 'is', null)
    .execute();
}

export async function saveArea(trx: Writer, area: NewArea): Promise<void> {
  await trx
    .insertInto('area')
    .values(area)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(area))
    .execute();
}

export async function orderItem(trx: Writer, id: string, sortOrder: number): Promise<void> {
  await trx.updateTable('area_item').set({ sort_order: sortOrder }).where('id', '=', id).execute();
}
