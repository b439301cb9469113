import { z } from 'zod';

/**
 * The outline of a car, unfolded: its right side, from above, its left side. The front is at the
 * left, so that the lower side is the left one.
 */
export const carSheet = { width: 600, height: 480 } as const;

export const damageKinds = ['scratch', 'dent', 'crack', 'missing', 'other'] as const;

export const damageMark = z.strictObject({
  x: z.number().int().min(0).max(carSheet.width),
  y: z.number().int().min(0).max(carSheet.height),
  kind: z.enum(damageKinds),
});
export type DamageMark = z.infer<typeof damageMark>;
export type DamageKind = DamageMark['kind'];

export const mostMarks = 30;

/** The parts of a car that a mark is named by, each with its middle on the outline. */
export const carParts = [
  { part: 'right-front-wheel', x: 135, y: 28 },
  { part: 'right-rear-wheel', x: 455, y: 28 },
  { part: 'right-front-wing', x: 110, y: 66 },
  { part: 'right-front-door', x: 235, y: 66 },
  { part: 'right-rear-door', x: 345, y: 66 },
  { part: 'right-rear-wing', x: 490, y: 70 },
  { part: 'front-bumper', x: 52, y: 240 },
  { part: 'bonnet', x: 125, y: 240 },
  { part: 'windscreen', x: 208, y: 240 },
  { part: 'roof', x: 325, y: 240 },
  { part: 'rear-window', x: 438, y: 240 },
  { part: 'boot', x: 498, y: 240 },
  { part: 'rear-bumper', x: 548, y: 240 },
  { part: 'left-front-wing', x: 110, y: 414 },
  { part: 'left-front-door', x: 235, y: 414 },
  { part: 'left-rear-door', x: 345, y: 414 },
  { part: 'left-rear-wing', x: 490, y: 410 },
  { part: 'left-front-wheel', x: 135, y: 452 },
  { part: 'left-rear-wheel', x: 455, y: 452 },
] as const;
export type CarPart = (typeof carParts)[number]['part'];

/** The part whose middle is nearest to a point of the outline. */
export function carPartAt({ x, y }: { readonly x: number; readonly y: number }): CarPart {
  const distance = (middle: (typeof carParts)[number]) => Math.hypot(middle.x - x, middle.y - y);
  return carParts.reduce((nearest, middle) =>
    distance(middle) < distance(nearest) ? middle : nearest,
  ).part;
}
