import { useMemo, useState } from 'react';
import type { Slot } from './slots';
import { type PlacedCup, placedCups, type Tables } from './tables';
import { useSettled } from './use-settled';
import { useSlots } from './use-slots';

const cupIdOf = ({ cup }: PlacedCup) => cup.cupId;

/** One table of the walk with the places of its cups. */
export interface WalkTable {
  readonly table: PlacedCup['table'];
  readonly slots: readonly Slot<PlacedCup>[];
}

/**
 * The walk as it stands on the board. While somebody is tapping nothing comes in between and what
 * was dealt with keeps its place: both wait until the hand has rested.
 */
export function useWalk(tables: Tables['tables'], all: boolean, nowMs: number, free: boolean) {
  // The same cups as long as the answer is the same: places compare them by identity.
  const wanted = useMemo(() => placedCups(tables, !all), [tables, all]);
  const [shown, setShown] = useState<ReadonlySet<string>>(() => new Set(wanted.map(cupIdOf)));
  if (free && wanted.some((placed) => !shown.has(cupIdOf(placed))))
    setShown(new Set(wanted.map(cupIdOf)));
  const cups = free ? wanted : wanted.filter((placed) => shown.has(cupIdOf(placed)));
  const lingerMs = free ? 0 : Number.POSITIVE_INFINITY;
  const slots = useSlots(cups, cupIdOf, nowMs, free, lingerMs);
  const settled = useSettled(slots.map(({ id }) => id));
  const byTable = Map.groupBy(slots, ({ item }) => item.table.visitId);
  return {
    settled,
    tables: [...byTable.values()].flatMap((ofTable): WalkTable[] => {
      const table = ofTable.at(-1)?.item.table;
      return table ? [{ table, slots: ofTable }] : [];
    }),
  };
}
