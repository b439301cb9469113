import fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedTo, place, placesOf, planColumns, planRows } from '../../shared/floor-plan';

const anyPlace = fc.record({
  column: fc.integer({ min: 0, max: planColumns - 1 }),
  row: fc.integer({ min: 0, max: planRows - 1 }),
});
const anyTables = fc
  .array(fc.option(anyPlace), { maxLength: 200 })
  .map((places) => places.map((at, index) => ({ tableId: `t${index}`, place: at })));
const cell = ({ column, row }: { column: number; row: number }) => `${column},${row}`;

test('every table has a cell of the grid to itself, and who was put somewhere first stands there', () => {
  fc.assert(
    fc.property(anyTables, (tables) => {
      const places = placesOf(tables);
      expect([...places.keys()].toSorted()).toEqual(
        tables.map(({ tableId }) => tableId).toSorted(),
      );
      expect(new Set([...places.values()].map(cell)).size).toBe(tables.length);
      for (const at of places.values()) expect(place.safeParse(at).success).toBe(true);
      for (const [index, table] of tables.entries()) {
        const before = tables.slice(0, index).map((other) => other.place && cell(other.place));
        if (table.place && !before.includes(cell(table.place)))
          expect(places.get(table.tableId)).toEqual(table.place);
      }
    }),
    { numRuns: 500 },
  );
});

test('a hall that has placed nothing sees its twelve tables in three rows, in their order', () => {
  const tables = Array.from({ length: 12 }, (_, index) => ({ tableId: `t${index}`, place: null }));
  expect([...placesOf(tables).values()].map(cell)).toEqual(
    [0, 1, 2].flatMap((row) => [0, 1, 2, 3].map((column) => `${column},${row}`)),
  );
});

test('a table that is moved onto another changes places with it; nobody else moves', () => {
  fc.assert(
    fc.property(anyTables, anyPlace, fc.nat(), (tables, to, pick) => {
      const before = placesOf(tables);
      const tableId = `t${pick % Math.max(1, tables.length)}`;
      const after = movedTo(before, tableId, to);
      if (!before.has(tableId)) {
        expect(after).toBe(before);
        return;
      }
      expect(after.get(tableId)).toEqual(to);
      expect(new Set([...after.values()].map(cell)).size).toBe(tables.length);
      const moved = [...after].filter(([id, at]) => cell(at) !== cell(before.get(id) ?? to));
      expect(moved.filter(([id]) => id !== tableId).length).toBeLessThanOrEqual(1);
    }),
  );
});
