import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bothNotes,
  mergedLines,
  quantityOf,
  totalsOf,
  withinSeats,
  withQuantity,
  withUsual,
} from '../../shared/order-lines';
import { nextSeat, seatsOf } from '../../shared/seats';

const anyLine = fc.record(
  {
    drinkId: fc.constantFrom('tea', 'cola', 'water'),
    quantity: fc.integer({ min: 1, max: 9 }),
    seat: fc.integer({ min: 1, max: 4 }),
  },
  { requiredKeys: ['drinkId', 'quantity'] },
);
const anyLines = fc.array(anyLine, { maxLength: 12 });
const anySeats = fc.uniqueArray(fc.integer({ min: 2, max: 9 }));

describe('seats', () => {
  test('as many as there are people, the named ones among them, the lead guest in the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), anySeats, (size, named) => {
        const seats = seatsOf(size, named);
        expect(seats).toHaveLength(Math.max(size, 1 + named.length));
        expect(new Set(seats).size).toBe(seats.length);
        expect(seats).toEqual(expect.arrayContaining([1, ...named]));
        expect(seats).not.toContain(nextSeat(seats));
        expect(seatsOf(seats.length + 1, named)).toContain(nextSeat(seats));
      }),
    );
  });

  test('after somebody has left from between the others keep theirs', () => {
    expect([seatsOf(3), seatsOf(3, [4]), nextSeat([1, 2, 4])]).toEqual([[1, 2, 3], [1, 2, 4], 3]);
  });
});

describe('lines', () => {
  test('one for each drink of each person, and never a cup more or less', () => {
    fc.assert(
      fc.property(anyLines, anySeats, (lines, seats) => {
        const merged = mergedLines(lines);
        const keys = merged.map(({ drinkId, seat }) => `${drinkId} ${seat}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(totalsOf(merged)).toEqual(totalsOf(lines));
        const within = withinSeats(lines, seats);
        expect(totalsOf(within)).toEqual(totalsOf(lines));
        expect(within.every(({ seat }) => seat === undefined || seats.includes(seat))).toBe(true);
      }),
    );
  });

  test('a quantity is set for one person alone', () => {
    fc.assert(
      fc.property(anyLines, anyLine, fc.nat({ max: 3 }), (some, { drinkId, seat }, quantity) => {
        const lines = mergedLines(some);
        const after = withQuantity(lines, { drinkId, quantity, seat });
        expect(quantityOf(after, drinkId, seat)).toBe(quantity);
        const others = (all: typeof lines) =>
          all.filter((line) => line.drinkId !== drinkId || line.seat !== seat);
        expect(others(after)).toEqual(others(lines));
      }),
    );
  });

  test('a usual stands in place of what was theirs, the party’s in place of the party’s', () => {
    const tea = { drinkId: 'tea', quantity: 2 };
    const lines = [tea, { drinkId: 'cola', quantity: 1, seat: 2 }];
    const own = { seat: 2, usual: { drinks: [{ drinkId: 'water', quantity: 1, seat: 1 }] } };
    expect(withUsual(lines, own)).toEqual([tea, { drinkId: 'water', quantity: 1, seat: 2 }]);
    const party = { seat: 1, usual: { drinks: [{ drinkId: 'water', quantity: 3 }] } };
    expect(withUsual(lines, party)).toEqual([lines[1], { drinkId: 'water', quantity: 3 }]);
    expect(withUsual(lines, { seat: 1, usual: null })).toEqual([tea, lines[1]]);
  });

  test('the wishes of two stand side by side, once each', () => {
    expect([bothNotes('', '少冰'), bothNotes('少冰', '少冰'), bothNotes('少冰', '不加糖')]).toEqual(
      [...['少冰', '少冰', '少冰 不加糖']],
    );
  });
});
