import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { densityFor } from '../../../renderer/bar-board/density';

const orientations = ['landscape', 'portrait'] as const;
const rank = { roomy: 0, dense: 1, crowded: 2 } as const;
const density = fc.constantFrom('roomy', 'dense', 'crowded' as const);
const count = fc.record({ cards: fc.nat(40), lines: fc.nat(40) });
const cardsOnly = (cards: number) => ({ cards, lines: 0 });
const more = fc.constantFrom('cards', 'lines' as const);
const orientation = fc.constantFrom(...orientations);

describe('how much room a card has', () => {
  it('with nobody waiting is all there is, with very many as little as can be read', () => {
    fc.assert(
      fc.property(orientation, density, (how, before) => {
        expect(densityFor(cardsOnly(0), how, before)).toBe('roomy');
        expect(densityFor(cardsOnly(40), how, before)).toBe('crowded');
      }),
    );
  });

  it('never grows with one guest more', () => {
    fc.assert(
      fc.property(count, more, orientation, density, (waiting, kind, how, before) => {
        const now = rank[densityFor(waiting, how, before)];
        const next = { ...waiting, [kind]: waiting[kind] + 1 };
        expect(rank[densityFor(next, how, before)]).toBeGreaterThanOrEqual(now);
      }),
    );
  });

  it('does not waver while one guest comes and goes', () => {
    fc.assert(
      fc.property(count, more, orientation, density, (waiting, kind, how, before) => {
        const next = { ...waiting, [kind]: waiting[kind] + 1 };
        const settled = densityFor(waiting, how, densityFor(next, how, before));
        expect(densityFor(next, how, settled)).toBe(settled);
        expect(densityFor(waiting, how, settled)).toBe(settled);
      }),
    );
  });

  it('is less with quiet lines below the cards, but they never take the room of the cups', () => {
    fc.assert(
      fc.property(count, orientation, density, (waiting, how, before) => {
        const crowded = densityFor(waiting, how, before) === 'crowded';
        expect(crowded).toBe(densityFor(cardsOnly(waiting.cards), how, before) === 'crowded');
      }),
    );
    expect(densityFor({ cards: 3, lines: 2 }, 'landscape', 'roomy')).toBe('roomy');
    expect(densityFor({ cards: 3, lines: 3 }, 'landscape', 'roomy')).toBe('dense');
  });

  it('keeps the walk in sight beside five in landscape, and hides it for the sixth', () => {
    expect(densityFor(cardsOnly(5), 'landscape', 'roomy')).toBe('dense');
    expect(densityFor(cardsOnly(6), 'landscape', 'dense')).toBe('crowded');
    expect(densityFor(cardsOnly(5), 'landscape', 'crowded')).toBe('crowded');
    expect(densityFor(cardsOnly(3), 'landscape', 'crowded')).toBe('dense');
  });
});
