import { expect, test } from 'vitest';
import { pictureTypeOf } from '../../electron/picture-type';

test('a picture is told by how the file begins, not by its name', () => {
  expect(pictureTypeOf(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0);
  expect(pictureTypeOf(png)).toBe('image/png');
  for (const other of ['', '<svg', 'GIF89a', '%PDF', '\u0089PNX'])
    expect(pictureTypeOf(new TextEncoder().encode(other))).toBeUndefined();
});
