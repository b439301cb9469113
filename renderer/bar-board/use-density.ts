import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { type Density, densityFor } from './density';

/** The density of the cards to serve; it changes only while nobody touches the board. */
export function useDensity(count: number, free: boolean): Density {
  const portrait = useMediaQuery('(orientation: portrait)', false, {
    getInitialValueInEffect: false,
  });
  const orientation = portrait ? 'portrait' : 'landscape';
  const [density, setDensity] = useState(densityFor(count, orientation, undefined));
  const wanted = densityFor(count, orientation, density);
  if (wanted !== density && free) setDensity(wanted);
  return density;
}
