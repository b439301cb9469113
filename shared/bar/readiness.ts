/** A table is free again only when all of these are so: no cup, clean ashtray, chairs and papers in place. */
export const readinessPoints = ['cups', 'ashtray', 'chairs', 'papers'] as const;
export type ReadinessPoint = (typeof readinessPoints)[number];

export function isReady(ticked: readonly ReadinessPoint[]): boolean {
  return readinessPoints.every((point) => ticked.includes(point));
}
