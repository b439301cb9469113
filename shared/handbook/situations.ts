import type { Situation } from './situation';
import { courtesySituations } from './situations/courtesy';
import { serviceSituations } from './situations/service';
import { troubleSituations } from './situations/trouble';

/** The handbook that ships: version 1 of every page, until the hall writes its own. */
export const shippedSituations: readonly Situation[] = [
  ...courtesySituations,
  ...serviceSituations,
  ...troubleSituations,
];
