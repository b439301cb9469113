/** How much room a card to serve has: its full size, a smaller one, or all the room there is. */
export type Density = 'roomy' | 'dense' | 'crowded';

/** So many cards fit in one column at full size, and so many beside the cups worth a look. */
const fits = {
  landscape: { roomy: 4, dense: 5 },
  portrait: { roomy: 6, dense: 14 },
} as const;

/** More room comes back only with some to spare, so that the size does not waver with each guest. */
const spare = 2;

/** The density for so many cards, where the board had another until now. */
export function densityFor(
  count: number,
  orientation: keyof typeof fits,
  before: Density | undefined,
): Density {
  const { roomy, dense } = fits[orientation];
  if (count <= (before === undefined || before === 'roomy' ? roomy : roomy - spare)) return 'roomy';
  return count <= (before === 'crowded' ? dense - spare : dense) ? 'dense' : 'crowded';
}
