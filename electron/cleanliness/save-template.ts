import {
  insertStandard,
  insertVersion,
  listAreas,
  listItemsOfVersion,
  listTasks,
  orderItem,
  readTemplateVersion,
  retireStandard,
  saveArea,
} from '../../db/cleanliness/template.queries';
import type { AreaItemRow, NewAreaItem, NewRoundTask } from '../../db/cleanliness/template.table';
import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import type { RoundTask, TemplateItem } from '../../shared/cleanliness-standard';
import { ok, refuse } from '../../shared/result';
import { firstDuplicate } from '../../shared/settings/first-duplicate';
import { itemRow, taskRow } from '../template-rows';
import { actorId, type UseCase, write } from '../use-case';
import { isInUse } from './finding-events';
import { measureOf } from './read-rounds';

export const readTemplate: UseCase<typeof cleanlinessContract.readTemplate> = async ({ db }) => {
  const version = await readTemplateVersion(db);
  const saved = await db
    .selectFrom('template_version')
    .leftJoin('staff', 'staff.id', 'template_version.saved_by')
    .select(['saved_at_ms', 'staff.name'])
    .where('version', '=', version)
    .executeTakeFirst();
  const items = await listItemsOfVersion(db, version);
  const tasks = await listTasks(db);
  const areas = (await listAreas(db)).map((area) => ({
    areaId: area.id,
    name: { zh: area.name_zh, en: area.name_en },
    items: items
      .filter(({ area_id }) => area_id === area.id)
      .map((item) => ({ itemId: item.id, ...itemOf(item) })),
    tasks: tasks.filter(({ area_id }) => area_id === area.id).map(taskOf),
  }));
  return {
    version,
    savedAtMs: saved?.saved_at_ms ?? null,
    savedByName: saved?.name ?? null,
    areas: areas.filter((area) => area.items.length > 0),
  };
};

/** The standard from now on. An item that says the same stays the same, so that its story goes on. */
export const saveTemplate: UseCase<typeof cleanlinessContract.saveTemplate> = (context, input) =>
  write(context, 'cleanliness.saveTemplate', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    const duplicate =
      firstDuplicate(input.areas.map(({ name }) => name.zh)) ??
      firstDuplicate(input.areas.map(({ name }) => name.en));
    if (duplicate !== undefined) return refuse('duplicate-name', { name: duplicate });
    const before = await readTemplateVersion(trx);
    const version = before + 1;
    const known = new Map((await listItemsOfVersion(trx, before)).map((item) => [item.id, item]));
    const areaIds = new Set((await listAreas(trx)).map(({ id }) => id));
    const retired = new Set(known.keys());
    const items: NewAreaItem[] = [];
    const tasks: NewRoundTask[] = [];
    await insertVersion(trx, { version, atMs: nowMs, staffId: actorId(context) });
    for (const [areaOrder, area] of input.areas.entries()) {
      if (area.areaId !== undefined && !areaIds.has(area.areaId)) return refuse('unknown-area');
      const areaId = area.areaId ?? context.newId();
      await saveArea(trx, {
        ...{ id: areaId, name_zh: area.name.zh, name_en: area.name.en, sort_order: areaOrder },
      });
      for (const [order, { itemId, ...item }] of area.items.entries()) {
        const row = itemId === undefined ? undefined : known.get(itemId);
        if (itemId !== undefined && row?.area_id !== areaId) return refuse('unknown-item');
        if (row && says(row, item)) {
          retired.delete(row.id);
          await orderItem(trx, row.id, order);
        } else {
          items.push({ ...itemRow(context.newId(), areaId, order, item), since_version: version });
        }
      }
      for (const task of area.tasks) {
        if (task.personId !== null && !(await isInUse(trx, task.personId))) {
          return refuse('unknown-person');
        }
        tasks.push({ ...taskRow(context.newId(), areaId, task), since_version: version });
      }
    }
    await retireStandard(trx, [...retired], version);
    await insertStandard(trx, items, tasks);
    step.record('template-saved', { version, items: items.length, retired: retired.size });
    return ok({ version });
  });

const itemOf = (row: AreaItemRow): TemplateItem => ({
  ...{ zh: row.text_zh, en: row.text_en, measure: measureOf(row), weight: row.weight },
  ...{ critical: row.critical === 1, afterRain: row.after_rain === 1 },
});

function says(row: AreaItemRow, item: TemplateItem): boolean {
  const { sort_order: order, id, area_id: areaId } = row;
  return Object.entries(itemRow(id, areaId, order, item)).every(
    ([column, value]) => row[column as keyof AreaItemRow] === value,
  );
}

const taskOf = (row: Awaited<ReturnType<typeof listTasks>>[number]): RoundTask => ({
  ...{ purpose: row.purpose, post: row.post, personId: row.person_id },
  ...{ atMinute: row.at_minute, untilMinute: row.until_minute },
});
