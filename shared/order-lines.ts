/** So much of one drink; with a seat it is for the person there, without one for the party. */
export interface OrderLine {
  readonly drinkId: string;
  readonly quantity: number;
  readonly seat?: number | undefined;
}

/** How much of a drink an order holds for a person, or for the party without a seat. */
export function quantityOf(lines: readonly OrderLine[], drinkId: string, seat?: number): number {
  return lines.find((line) => line.drinkId === drinkId && line.seat === seat)?.quantity ?? 0;
}

/** The order with another quantity of one drink, for a person or for the party; 0 takes it off. */
export function withQuantity(lines: readonly OrderLine[], line: OrderLine): readonly OrderLine[] {
  const isIt = ({ drinkId, seat }: OrderLine) => drinkId === line.drinkId && seat === line.seat;
  if (line.quantity <= 0) return lines.filter((each) => !isIt(each));
  if (!lines.some(isIt)) return [...lines, line];
  return lines.map((each) => (isIt(each) ? line : each));
}

/** The same order with one line for each drink of each person. */
export function mergedLines(lines: readonly OrderLine[]): readonly OrderLine[] {
  return lines.reduce<readonly OrderLine[]>((merged, { drinkId, quantity, seat }) => {
    const sum = quantity + quantityOf(merged, drinkId, seat);
    return withQuantity(merged, { drinkId, quantity: sum, ...(seat !== undefined && { seat }) });
  }, []);
}

/** The order of a party that has only these seats: what was for others is for the party. */
export function withinSeats(
  lines: readonly OrderLine[],
  seats: readonly number[],
): readonly OrderLine[] {
  return mergedLines(
    lines.map(({ seat, ...line }) =>
      seat === undefined || !seats.includes(seat) ? line : { ...line, seat },
    ),
  );
}

/** How much of each drink there is in the whole order. */
export function totalsOf(lines: readonly OrderLine[]): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const { drinkId, quantity } of lines)
    totals.set(drinkId, (totals.get(drinkId) ?? 0) + quantity);
  return totals;
}

/**
 * The order once somebody has taken their usual: it stands in place of what was theirs. A usual
 * that is of the whole party stands in place of what was for nobody in particular.
 */
export function withUsual(
  lines: readonly OrderLine[],
  person: { readonly seat: number; readonly usual: { drinks: readonly OrderLine[] } | null },
): readonly OrderLine[] {
  const theirs = (person.usual?.drinks ?? []).map(({ seat, ...line }) =>
    seat === undefined ? line : { ...line, seat: person.seat },
  );
  const replaced = new Set(theirs.map(({ seat }: OrderLine) => seat));
  return mergedLines([...lines.filter(({ seat }) => !replaced.has(seat)), ...theirs]);
}

/** The wishes of two people on one line; what is there already is not said twice. */
export function bothNotes(note: string, other: string): string {
  if (note.includes(other)) return note;
  return note === '' ? other : `${note} ${other}`;
}
