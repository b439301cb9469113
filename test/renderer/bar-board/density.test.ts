import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densityFor } from '../../../renderer/bar-board/density';

const orientations = ['landscape', 'portrait'] as const;
const rank = { roomy: 0, dense: 1, crowded: 2 } as const;
const density = fc.constantFrom('roomy', 'dense', 'crowded' as const);
const count = fc.nat(40);
const orientation = fc.constantFrom(...orientations);

describe('how much room a card has', () => {
  it('with nobody waiting is all there is, with very many as little as can be read', () => {
    fc.assert(
      fc.property(orientation, density, (how, before) => {
        expect(densityFor(0, how, before)).toBe('roomy');
        expect(densityFor(40, how, before)).toBe('crowded');
      }),
    );
  });

  it('never grows with one guest more', () => {
    fc.assert(
      fc.property(count, orientation, density, (waiting, how, before) => {
        const now = rank[densityFor(waiting, how, before)];
        expect(rank[densityFor(waiting + 1, how, before)]).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  it('does not waver while one guest comes and goes', () => {
    fc.assert(
      fc.property(count, orientation, density, (waiting, how, before) => {
        const settled = densityFor(waiting, how, densityFor(waiting + 1, how, before));
        expect(densityFor(waiting + 1, how, settled)).toBe(settled);
        expect(densityFor(waiting, how, settled)).toBe(settled);
      }),
    );
  });

  it('keeps the walk in sight beside five in landscape, and hides it for the sixth', () => {
    expect(densityFor(5, 'landscape', 'roomy')).toBe('dense');
    expect(densityFor(6, 'landscape', 'dense')).toBe('crowded');
    expect(densityFor(5, 'landscape', 'crowded')).toBe('crowded');
    expect(densityFor(3, 'landscape', 'crowded')).toBe('dense');
  });
});
