import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';

/** So many cards fit in one column at their full size. */
const fits = { landscape: 4, portrait: 6 } as const;

/**
 * Whether the cards take their full size, to be read from far away. It changes only while nobody
 * touches the board, and back only when there is room to spare, so that the size does not waver.
 */
export function useRoomy(count: number, free: boolean): boolean {
  const portrait = useMediaQuery('(orientation: portrait)', false, {
    getInitialValueInEffect: false,
  });
  const fit = portrait ? fits.portrait : fits.landscape;
  const [roomy, setRoomy] = useState(count <= fit);
  const wanted = count <= (roomy ? fit : fit - 2);
  if (wanted !== roomy && free) setRoomy(wanted);
  return roomy;
}
