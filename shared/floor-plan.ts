import { z } from 'zod';

/** The floor plan is a grid, with room for more tables than a hall may have. */
export const planColumns = 20;
export const planRows = 12;

/** A cell of the floor plan, counted from the top left corner of the room. */
export const place = z.strictObject({
  column: z
    .number()
    .int()
    .min(0)
    .max(planColumns - 1),
  row: z
    .number()
    .int()
    .min(0)
    .max(planRows - 1),
});
export type Place = z.infer<typeof place>;

interface PlacedTable {
  readonly tableId: string;
  /** Null until somebody has put it there. */
  readonly place: Place | null;
}

/**
 * Where each table stands, one in a cell. Those that nobody has put anywhere, or that were put where
 * another one stands by now, fill up the free cells row by row, in a room of three to four.
 */
export function placesOf(tables: readonly PlacedTable[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>();
  const taken = new Set<string>();
  const put = (tableId: string, at: Place) => {
    if (taken.has(cellOf(at))) return false;
    taken.add(cellOf(at));
    places.set(tableId, at);
    return true;
  };
  const left = tables.filter(({ tableId, place: at }) => at === null || !put(tableId, at));
  const columns = Math.min(planColumns, Math.ceil(Math.sqrt((tables.length * 4) / 3)));
  let cell = 0;
  for (const { tableId } of left) {
    while (!put(tableId, { column: cell % columns, row: Math.floor(cell / columns) })) cell += 1;
  }
  return places;
}

/** The plan with one table put into a cell; who stood there changes places with it. */
export function movedTo(
  places: ReadonlyMap<string, Place>,
  tableId: string,
  to: Place,
): ReadonlyMap<string, Place> {
  const from = places.get(tableId);
  if (!from) return places;
  return new Map(
    [...places].map(([id, at]) => {
      if (id === tableId) return [id, to];
      return [id, cellOf(at) === cellOf(to) ? from : at];
    }),
  );
}

const cellOf = ({ column, row }: Place) => `${column} ${row}`;
