/**
 * The seats of a party: 1 is its lead guest's. Who is named keeps a seat of their own; the others
 * have the lowest that are left, until everybody has one.
 * @param named the seats of those who are named, without the lead guest
 */
export function seatsOf(partySize: number, named: readonly number[] = []): number[] {
  const seats = new Set([1, ...named]);
  for (let seat = 2; seats.size < partySize; seat += 1) seats.add(seat);
  return [...seats].sort((a, b) => a - b);
}

/** The lowest seat that nobody has; the lead guest's never is free. */
export function nextSeat(taken: readonly number[]): number {
  let seat = 2;
  while (taken.includes(seat)) seat += 1;
  return seat;
}
