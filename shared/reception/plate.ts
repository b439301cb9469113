/** Number plates as the hall keeps them: mainland ones, new-energy ones, Hong Kong's and Macau's. */

export type PlateRefusal = 'empty' | 'too-short' | 'too-long' | 'not-a-plate';

export type NormalisedPlate =
  | { readonly ok: true; readonly plate: string }
  | { readonly ok: false; readonly reason: PlateRefusal };

export const provinces = '京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼';
/** Trailers, driving schools, police, consulates, and cars from Hong Kong and Macau. */
export const plateEndings = '挂学警领港澳';

// What people put between the parts of a plate, and the marks that come along when pasting.
const noise = /[\s\p{Cf}\p{Pd}.·•・‧]/gu;
const mainland = new RegExp(`^[${provinces}][A-Z]([A-Z0-9]*)([${plateEndings}]?)$`, 'u');
const embassy = /^\d{3,6}使$/u;
const elsewhere = /^[A-Z0-9]{1,8}$/;
const longestPlate = 8;

/**
 * The one way of writing a plate, so that equal plates are equal texts: capitals and digits without
 * anything between. Mainland: province, letter and five characters, six on a new-energy car, the
 * last of which may be one of the endings. Others (Hong Kong, Macau): one to eight letters and digits.
 * Which letters a place gives out is not asked: a car that stands at the door has the plate it has.
 */
export function normalisePlate(text: string): NormalisedPlate {
  const bare = text.normalize('NFKC').replace(noise, '').toUpperCase();
  if (bare === '') return { ok: false, reason: 'empty' };
  const rest = mainland.exec(bare);
  if (rest) {
    const length = `${rest[1]}${rest[2]}`.length;
    if (length < 5) return { ok: false, reason: 'too-short' };
    if (length > 6) return { ok: false, reason: 'too-long' };
    return { ok: true, plate: bare };
  }
  if (embassy.test(bare) || elsewhere.test(bare)) return { ok: true, plate: bare };
  if ([...bare].length > longestPlate) return { ok: false, reason: 'too-long' };
  return { ok: false, reason: 'not-a-plate' };
}

/** A plate for lists: 粤B***12. The first and last two characters stay, fewer where fewer than three would be hidden. */
export function maskPlate(plate: string): string {
  const characters = [...plate];
  const hidden = Math.min(characters.length, Math.max(3, characters.length - 4));
  const shown = characters.length - hidden;
  const tail = Math.ceil(shown / 2);
  const head = characters.slice(0, shown - tail).join('');
  return `${head}${'*'.repeat(hidden)}${tail === 0 ? '' : characters.slice(-tail).join('')}`;
}

/** A plate as it is searched for from its end: an ending in Han is neither typed nor told apart. */
export function withoutEnding(plate: string): string {
  return plate.replace(new RegExp(`[${plateEndings}使]$`, 'u'), '');
}
