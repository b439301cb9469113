import { useState } from 'react';
import { mergeSlots, type Slot } from './slots';

const usualLingerMs = 1500;

/** A list as it stands on the board. */
export interface Places<Item> {
  readonly slots: readonly Slot<Item>[];
  /** False just after the places have moved: a tap that comes then was aimed at the neighbour. */
  readonly settled: () => boolean;
}

/** Keeps the places of a list steady over refetches; `free` while nobody touches the board. */
export function useSlots<Item>(
  items: readonly Item[],
  idOf: (item: Item) => string,
  nowMs: number,
  free: boolean,
  lingerMs = usualLingerMs,
): readonly Slot<Item>[] {
  const [slots, setSlots] = useState<readonly Slot<Item>[]>([]);
  const merged = mergeSlots(slots, items, idOf, { nowMs, lingerMs, free });
  if (merged !== slots) setSlots(merged);
  return merged;
}
