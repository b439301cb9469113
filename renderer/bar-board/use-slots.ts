import { useState } from 'react';
import { mergeSlots, type Slot } from './slots';
import { useSettled } from './use-settled';

const lingerMs = 1500;

export interface Places<Item> {
  readonly slots: readonly Slot<Item>[];
  /** False just after the places have moved: a tap that comes then was aimed at the neighbour. */
  readonly settled: () => boolean;
}

/** Keeps the places of a list steady over refetches. */
export function useSlots<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  nowMs: number,
): Places<Item> {
  const [slots, setSlots] = useState<readonly Slot<Item>[]>(() =>
    mergeSlots([], items, idOf, nowMs, lingerMs),
  );
  const merged = mergeSlots(slots, items, idOf, nowMs, lingerMs);
  if (merged !== slots) setSlots(merged);

  return { slots: merged, settled: useSettled(merged.map(({ id }) => id)) };
}
