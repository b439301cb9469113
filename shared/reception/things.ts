/** What a guest leaves with the hall; the last kind is what the hall lends. */
export const thingKinds = ['umbrella', 'bag', 'keys', 'pet', 'lent-umbrella'] as const;
export type ThingKind = (typeof thingKinds)[number];
/** What a party on site has with the hall, or of it. */
export const heldKinds = [...thingKinds, 'vehicle'] as const;
export type HeldKind = (typeof heldKinds)[number];

export const highestTag = 9999;

/** The lowest number from 1 on that hangs on nothing now. */
export function nextFreeTag(inUse: Iterable<number>): number {
  const taken = new Set(inUse);
  let tag = 1;
  while (taken.has(tag)) tag += 1;
  return tag;
}
