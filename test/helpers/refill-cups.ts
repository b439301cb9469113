import fc from 'fast-check';
import {
  type CupBelief,
  type CupLevel,
  endCup,
  newRefillModel,
  type RefillModel,
  seeCup,
  startCup,
} from '../../shared/bar/refill';

export const minuteMs = 60_000;
export const noonMs = Date.UTC(2025, 4, 1, 4);
export const levels = ['full', 'two-thirds', 'one-third', 'empty'] as const;

type Look = { minute: number; level: CupLevel };

export const anyLook = fc.record<Look>({
  minute: fc.double({ min: 0, max: 120, noNaN: true }),
  level: fc.constantFrom(...levels),
});
export type AnyCup = {
  drinkKind: string;
  hot: boolean;
  previousResidual: number;
  looks: readonly Look[];
};
export const anyCup = fc.record<AnyCup>({
  drinkKind: fc.constantFrom('tea', 'water', 'toString', '__proto__'),
  hot: fc.boolean(),
  previousResidual: fc.double({ min: -3, max: 3, noNaN: true }),
  looks: fc.array(anyLook, { maxLength: 5 }),
});

function see(belief: CupBelief, looks: readonly Look[]): CupBelief {
  return looks.reduce(
    (seen, { minute, level }) =>
      seeCup(seen, { atMs: belief.servedAtMs + minute * minuteMs, level }),
    belief,
  );
}

export function serve(model: RefillModel, cup: Partial<AnyCup> = {}, cupId = 'c1'): CupBelief {
  const { drinkKind = 'tea', hot = true, previousResidual = 0, looks = [] } = cup;
  return see(
    startCup(model, { cupId, drinkKind, hot, servedAtMs: noonMs, previousResidual }),
    looks,
  );
}

/** A hall that has seen these cups end. */
export function taught(cups: readonly Partial<AnyCup>[]): RefillModel {
  return cups.reduce(
    (model: RefillModel, cup) => endCup(model, serve(model, cup)).model,
    newRefillModel(),
  );
}

/** A hot cup known to be down to a third after about `third` minutes, or else, never. */
export function certain(third: number, chance: number, cupId = 'c1'): CupBelief {
  const cup = serve(newRefillModel(), {}, cupId);
  const place = Math.round((63 * Math.log(third / 2)) / Math.log(75));
  return {
    ...cup,
    weights: cup.weights.map((_, i) => (i === place ? chance : 0)),
    never: 1 - chance,
  };
}
