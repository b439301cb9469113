/** A place in a list. What has gone keeps its place for a moment, so that nothing jumps under a finger. */
export interface Slot<Item> {
  readonly id: string;
  readonly item: Item;
  /** When it was first missing from the list; unset while it is there. */
  readonly goneAtMs?: number;
}

/**
 * The next places: whatever is shown keeps its place, newcomers take the end, what is missing
 * lingers for `lingerMs` and then leaves. With `free` no finger is near: what came back out of
 * turn, after an undo for example, goes to where it belongs. Returns `slots` itself when nothing
 * changed.
 */
export function mergeSlots<Item>(
  slots: readonly Slot<Item>[],
  items: readonly Item[],
  idOf: (item: Item) => string,
  { nowMs, lingerMs, free }: { nowMs: number; lingerMs: number; free: boolean },
): readonly Slot<Item>[] {
  const waiting = new Map(items.map((item) => [idOf(item), item]));
  const next: Slot<Item>[] = [];
  for (const slot of slots) {
    const item = waiting.get(slot.id);
    waiting.delete(slot.id);
    if (item !== undefined) {
      next.push(item === slot.item && slot.goneAtMs === undefined ? slot : { id: slot.id, item });
    } else if (slot.goneAtMs === undefined) {
      next.push({ ...slot, goneAtMs: nowMs });
    } else if (nowMs >= slot.goneAtMs && nowMs - slot.goneAtMs < lingerMs) {
      next.push(slot); // a clock set back must not keep it for ever
    }
  }
  for (const [id, item] of waiting) next.push({ id, item });
  if (free && next.every(({ goneAtMs }) => goneAtMs === undefined)) {
    const order = new Map(items.map((item, index) => [idOf(item), index]));
    next.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  }
  const same = next.length === slots.length && next.every((slot, index) => slot === slots[index]);
  return same ? slots : next;
}
