/** How much room a card to serve has: its full size, a smaller one, or all the room there is. */
export type Density = 'roomy' | 'dense' | 'crowded';

/** So many cards fit in one column at full size, and so many beside the cups worth a look. */
const fits = {
  landscape: { roomy: 4, dense: 5 },
  portrait: { roomy: 6, dense: 14 },
} as const;

/** More room comes back only with some to spare, so that the size does not waver with each guest. */
const spare = 2;

/**
 * The density for so many cards and quiet lines, where the board had another until now. Two lines
 * take the room of a card; they make cards smaller, but never take the room of the cups.
 */
export function densityFor(
  { cards, lines }: { readonly cards: number; readonly lines: number },
  orientation: keyof typeof fits,
  before: Density | undefined,
): Density {
  const { roomy, dense } = fits[orientation];
  const places = cards + Math.ceil(lines / 2);
  if (places <= (before === undefined || before === 'roomy' ? roomy : roomy - spare))
    return 'roomy';
  return cards <= (before === 'crowded' ? dense - spare : dense) ? 'dense' : 'crowded';
}
