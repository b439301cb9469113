import type { NewRoundTask } from '../db/cleanliness/template.table';
import type { RoundTask, TemplateItem } from '../shared/cleanliness-standard';

/** An item as a row of the first version that has it. */
export function itemRow(
  id: string,
  areaId: string,
  sortOrder: number,
  { zh, en, measure, weight, critical, afterRain }: TemplateItem,
) {
  return {
    ...{ id, area_id: areaId, text_zh: zh, text_en: en, sort_order: sortOrder, weight },
    ...{ measure: measure?.kind ?? null, bound: measure?.bound ?? null },
    threshold: measure?.threshold ?? null,
    critical: critical ? (1 as const) : (0 as const),
    after_rain: afterRain ? (1 as const) : (0 as const),
  };
}

export function taskRow(id: string, areaId: string, task: RoundTask): NewRoundTask {
  return {
    ...{ id, area_id: areaId, purpose: task.purpose, post: task.post, person_id: task.personId },
    ...{ at_minute: task.atMinute, until_minute: task.untilMinute },
  };
}
