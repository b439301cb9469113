import type { CupLevel } from '../../shared/bar/refill';
import { type Random, seededRandom } from './seeded-random';

/**
 * A hall whose guests drink sip by sip: no straight line, no grid, no normal chances of a level.
 * Times are minutes since the doors opened. Everything follows from the seed and the day, so every
 * policy meets the same guests, and the cups they would drink, whenever it looks.
 */
export type Party = { guests: Guest[]; atTour: (minute: number) => boolean };

export type Guest = {
  guestId: string;
  seatedAt: number;
  leavesAt: number;
  drink: Drink;
  /** Their next cup, as they would drink it if nobody came. */
  pour: (servedAt: number, cupNumber: number) => Cup;
  wantsMore: (cupNumber: number) => boolean;
};

export type Cup = {
  levelAt: (minute: number) => number;
  /** What a person passing by makes of it: they misjudge a little. */
  glanceAt: (minute: number) => CupLevel;
};

export type Drink = { drinkKind: string; hot: boolean; thirdAfter: number; share: number };

const drinks: readonly Drink[] = [
  { drinkKind: 'tea', hot: true, thirdAfter: 19, share: 0.45 },
  { drinkKind: 'coffee', hot: true, thirdAfter: 14, share: 0.2 },
  { drinkKind: 'water', hot: false, thirdAfter: 24, share: 0.2 },
  { drinkKind: 'juice', hot: false, thirdAfter: 10, share: 0.15 },
];

const openMinutes = 600;

export function guestsOfDay(seed: number, day: number, partiesADay = 40): Party[] {
  return Array.from({ length: partiesADay }, (_, index) => partyOf(seed, day, index));
}

function partyOf(seed: number, day: number, index: number): Party {
  const random = seededRandom(seed, day, index);
  const seatedAt = random.next() * (openMinutes - 30) + 1;
  const leavesAt = Math.min(openMinutes, seatedAt + 55 * Math.exp(0.5 * random.normal()));
  // One party in five walks over to the show flat and leaves its cups on the table.
  const tourFrom = random.next() < 0.2 ? seatedAt + 10 + 20 * random.next() : leavesAt;
  const tourTo = tourFrom + 15 + 10 * random.next();
  const atTour = (minute: number) => minute >= tourFrom && minute < tourTo;
  const size = 1 + Math.floor(random.next() * 3);
  const guests = Array.from({ length: size }, (_, seat) => {
    const drink = pick(random.next());
    const pace = Math.exp(0.4 * random.normal());
    const patience = 1 + Math.floor(random.next() * 4);
    return {
      guestId: `${day}-${index}-${seat}`,
      seatedAt,
      leavesAt,
      drink,
      pour: (servedAt: number, cupNumber: number) => {
        const words = [seed, day, index, seat, cupNumber];
        const levelAt = sips(seededRandom(...words), drink, pace, servedAt, atTour);
        const glanceAt = (minute: number) =>
          glance(levelAt(minute), seededRandom(...words, Math.round(minute * 2)));
        return { levelAt, glanceAt };
      },
      wantsMore: (cupNumber: number) => cupNumber < patience,
    };
  });
  return { guests, atTour };
}

function pick(chance: number): Drink {
  let left = chance;
  const found = drinks.find((drink) => {
    left -= drink.share;
    return left < 0;
  });
  return found ?? { drinkKind: 'tea', hot: true, thirdAfter: 19, share: 0 };
}

/** Sips of uneven size at uneven times; thirst wears off or grows; one guest in twelve forgets it. */
function sips(
  random: Random,
  drink: Drink,
  pace: number,
  servedAt: number,
  atTour: (minute: number) => boolean,
): Cup['levelAt'] {
  const cools = drink.hot ? 2 + 4 * random.next() : 0;
  const thirdAfter = drink.thirdAfter * pace * Math.exp(0.2 * random.normal());
  const gap = Math.max(0.3, (thirdAfter - cools) / 10);
  const drift = 0.15 * random.normal();
  const forgetsAt = random.next() < 1 / 12 ? 0.3 + 0.6 * random.next() : -1;
  const taken: { at: number; left: number }[] = [];
  let left = 1;
  for (let at = servedAt + cools; left > 0 && at < servedAt + openMinutes; ) {
    at += random.wait(gap) * (0.5 + random.next()) * (1 + drift * (1 - left));
    if (atTour(at)) continue;
    left = Math.max(0, left - (2 / 3 / 10) * (0.4 + 1.2 * random.next()));
    if (left < forgetsAt) break;
    taken.push({ at, left });
  }
  return (minute) => taken.findLast((sip) => sip.at <= minute)?.left ?? 1;
}

function glance(level: number, random: Random): CupLevel {
  const judged = level + (level > 0.02 && level < 0.98 ? 0.08 * random.normal() : 0);
  if (judged > 5 / 6) return 'full';
  if (judged > 1 / 2) return 'two-thirds';
  return judged > 1 / 6 ? 'one-third' : 'empty';
}
