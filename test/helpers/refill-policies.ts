import {
  type CupBelief,
  type CupLevel,
  defaultRefillSettings,
  endCup,
  newRefillModel,
  planTrip,
  seeCup,
  startCup,
} from '../../shared/bar/refill';
import type { Cup, Guest } from './sip-simulator';

export type ServedCup = {
  cupId: string;
  guest: Guest;
  cup: Cup;
  cupNumber: number;
  servedAtMs: number;
  lastSeenAtMs: number;
  away: boolean;
};

/** A way of looking after the cups on the tables. */
export type Policy = {
  served(cup: ServedCup): void;
  /** The cups to look at now; none means no walk. */
  plan(cups: readonly ServedCup[], nowMs: number): ServedCup[];
  seen(cup: ServedCup, atMs: number, level: CupLevel): void;
  ended(cup: ServedCup): void;
};

const minuteMs = 60_000;

/** What the hall does: its own estimate, learning from day to day. */
export function learnedTrips(): Policy {
  let model = newRefillModel();
  let lastTripAtMs: number | undefined;
  const beliefs = new Map<string, CupBelief>();
  const residuals = new Map<string, number>();
  const beliefOf = (cup: ServedCup): CupBelief => {
    const belief = beliefs.get(cup.cupId);
    if (!belief) throw new Error(`no belief for ${cup.cupId}`);
    return belief;
  };
  return {
    served(cup) {
      const { cupId, servedAtMs, guest } = cup;
      const previousResidual = residuals.get(guest.guestId);
      const { drinkKind, hot } = guest.drink;
      const start = { cupId, drinkKind, hot, servedAtMs };
      beliefs.set(
        cupId,
        startCup(model, previousResidual === undefined ? start : { ...start, previousResidual }),
      );
    },
    plan(cups, nowMs) {
      const onTable = cups.map((cup) => ({
        belief: beliefOf(cup),
        lastSeenAtMs: cup.lastSeenAtMs,
        ...(cup.away && { skip: 'away' as const }),
      }));
      const { go, cupIds } = planTrip(onTable, lastTripAtMs, nowMs, defaultRefillSettings);
      if (go) lastTripAtMs = nowMs;
      return cups.filter((cup) => cupIds.includes(cup.cupId));
    },
    seen(cup, atMs, level) {
      beliefs.set(cup.cupId, seeCup(beliefOf(cup), { atMs, level }));
    },
    ended(cup) {
      const { model: next, residual } = endCup(model, beliefOf(cup));
      model = next;
      if (residual !== undefined) residuals.set(cup.guest.guestId, residual);
      beliefs.delete(cup.cupId);
    },
  };
}

const remembersNothing = { served() {}, seen() {}, ended() {} };

/** Every so many minutes past all cups whose guests are at the table. */
export function rounds(everyMinutes: number): Policy {
  let nextAtMs = 0;
  return {
    ...remembersNothing,
    plan(cups, nowMs) {
      const here = cups.filter((cup) => !cup.away);
      if (here.length === 0 || nowMs < nextAtMs) return [];
      // Counted from when it was due, so that an interval between two half minutes keeps its pace.
      nextAtMs = Math.max(nextAtMs, nowMs - minuteMs / 2) + everyMinutes * minuteMs;
      return here;
    },
  };
}

/** Each cup on its own timer: twice the interval after it was served, then at the interval. */
export function timers(everyMinutes: number): Policy {
  return {
    ...remembersNothing,
    plan: (cups, nowMs) =>
      cups.filter((cup) => {
        const intervals = cup.lastSeenAtMs > cup.servedAtMs ? 1 : 2;
        return !cup.away && nowMs - cup.lastSeenAtMs >= intervals * everyMinutes * minuteMs;
      }),
  };
}
