import type { ChecklistArea } from '../../shared/cleanliness/contract';

interface Progress {
  readonly done: number;
  readonly total: number;
  readonly failed: number;
}

/** How far the round of some areas has come, in items. */
export function progressOf(areas: readonly ChecklistArea[]): Progress {
  const items = areas.flatMap((area) => area.items);
  return {
    done: items.filter(({ result }) => result !== null).length,
    total: items.length,
    failed: items.filter(({ result }) => result === 'fail').length,
  };
}

export function isComplete(area: ChecklistArea): boolean {
  return area.items.every(({ result }) => result !== null);
}
