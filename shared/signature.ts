import { z } from 'zod';

/** The sheet that every signature is drawn on, in the units of its path. */
export const signatureSheet = { width: 600, height: 200 } as const;

const longestSignature = 20_000;

/** A signature as the path of an SVG: lines of the pen in whole units, and nothing else. */
export const signature = z
  .string()
  .max(longestSignature)
  .regex(/^(?:M\d{1,3} \d{1,3}(?:L\d{1,3} \d{1,3})*)+$/);

export interface PenPoint {
  /** Parts of the sheet's width and height, from 0 to 1. */
  readonly x: number;
  readonly y: number;
}

/**
 * The path of what was drawn; undefined where nothing was. A line longer than a hand draws loses
 * every second point until it fits, so that the shape stays.
 */
export function signaturePath(strokes: readonly (readonly PenPoint[])[]): string | undefined {
  const drawn = strokes.filter((stroke) => stroke.length > 0);
  if (drawn.length === 0) return undefined;
  const path = drawn.map(strokePath).join('');
  if (path.length <= longestSignature) return path;
  const thinner = drawn.map((stroke) => stroke.filter((_, at) => at % 2 === 0));
  const shorter = thinner.flat().length < drawn.flat().length;
  // Nothing but dots left: the first ones stand for them.
  return signaturePath(shorter ? thinner : drawn.slice(0, Math.floor(drawn.length / 2)));
}

function strokePath(stroke: readonly PenPoint[]): string {
  const places = stroke.map(({ x, y }) => {
    const [across, down] = [x * signatureSheet.width, y * signatureSheet.height];
    return `${within(across, signatureSheet.width)} ${within(down, signatureSheet.height)}`;
  });
  const moved = places.filter((place, at) => place !== places[at - 1]);
  // A dot is a line to where it began, or no pen would draw it.
  return `M${(moved.length === 1 ? [...moved, ...moved] : moved).join('L')}`;
}

function within(units: number, most: number): number {
  return Math.round(Math.min(Math.max(units, 0), most));
}
