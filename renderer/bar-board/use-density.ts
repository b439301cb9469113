import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { type Density, densityFor } from './density';

/** The density of what is to be served; it changes only while nobody touches the board. */
export function useDensity(count: Parameters<typeof densityFor>[0], free: boolean): Density {
  const portrait = useMediaQuery('(orientation: portrait)', false, {
    getInitialValueInEffect: false,
  });
  const orientation = portrait ? 'portrait' : 'landscape';
  const [density, setDensity] = useState(densityFor(count, orientation, undefined));
  const wanted = densityFor(count, orientation, density);
  if (wanted !== density && free) setDensity(wanted);
  return density;
}
