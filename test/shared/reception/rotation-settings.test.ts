import { describe, expect, test } from 'vitest';
import { countsAsTurn, defaultRotationSettings } from '../../../shared/reception/rotation';

describe('countsAsTurn', () => {
  const plain = { returning: false, cover: false, relative: false, outsideHours: false };
  const settings = defaultRotationSettings;

  test('a first visit dealt in hours counts; anything else only where the hall says so', () => {
    expect(countsAsTurn(plain, settings)).toBe(true);
    const cases = [
      ['returning', 'countsReturning'],
      ['cover', 'countsCover'],
      ['relative', 'countsRelative'],
      ['outsideHours', 'countsOutsideHours'],
    ] as const;
    for (const [what, setting] of cases) {
      expect(countsAsTurn({ ...plain, [what]: true }, settings)).toBe(false);
      expect(countsAsTurn({ ...plain, [what]: true }, { ...settings, [setting]: true })).toBe(true);
    }
  });
});
