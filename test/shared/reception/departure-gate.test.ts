import { expect, test } from 'vitest';
import { openAtDeparture } from '../../../shared/reception/departure-gate';

test('what is held comes first, then cars, then drinks; an umbrella on loan goes along', () => {
  expect(
    openAtDeparture({
      drinksWaiting: 2,
      things: [
        { id: 'a', kind: 'bag', tag: 2 },
        { id: 'b', kind: 'lent-umbrella', tag: 12 },
        { id: 'c', kind: 'pet', tag: 3 },
      ],
      vehicles: [{ id: 'd', plate: '粤B12312' }],
    }),
  ).toEqual([
    { id: 'a', kind: 'bag', tag: '2' },
    { id: 'c', kind: 'pet', tag: '3' },
    { id: 'd', kind: 'vehicle', tag: '粤B***12' },
    { kind: 'drinks', tag: '' },
  ]);
});

test('with nothing open the party may simply go', () => {
  expect(openAtDeparture({ drinksWaiting: 0, things: [], vehicles: [] })).toEqual([]);
});
