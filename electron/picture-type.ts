/** How the picture files begin that every window can show. */
const beginnings = [
  { type: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
  { type: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const;

/** What a file is by its first bytes, whatever its name says; undefined for anything but a JPEG or PNG. */
export function pictureTypeOf(file: Uint8Array): 'image/jpeg' | 'image/png' | undefined {
  return beginnings.find(({ bytes }) => bytes.every((byte, at) => file[at] === byte))?.type;
}
