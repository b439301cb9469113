import { type CupBelief, cupOutlook } from './refill-cup';

export {
  type CupBelief,
  type CupLevel,
  type CupSight,
  chanceSeenLow,
  cupOutlook,
  endCup,
  seeCup,
  startCup,
  startCupFrom,
} from './refill-cup';
export { newRefillModel, priorOf, type RefillModel } from './refill-model';

/** Times in minutes unless the name says otherwise, the rest are chances. */
export type RefillSettings = {
  /** 'learned' walks when it is likely worth it, 'rounds' every `roundMinutes`. */
  refillMode: 'learned' | 'rounds';
  roundMinutes: number;
  /** How often the plan is asked for anew. */
  planEverySeconds: number;
  /** The plan is for when the walker gets there. */
  aheadMinutes: number;
  /** A cup just looked at or served is left in peace. */
  restMinutes: number;
  betweenTripsMinutes: number;
  /** Walk when the chances of being low, of cups above `countedLow`, add up to `lowSum`, … */
  countedLow: number;
  lowSum: number;
  /** … or when one cup is this likely to be nearly empty. */
  nearlyEmpty: number;
  /** On a walk, look at every cup at least this likely to be low. */
  listedLow: number;
};

export const defaultRefillSettings: RefillSettings = {
  refillMode: 'learned',
  roundMinutes: 15,
  planEverySeconds: 30,
  aheadMinutes: 0.8,
  restMinutes: 2,
  betweenTripsMinutes: 2,
  countedLow: 0.1,
  lowSum: 0.7,
  nearlyEmpty: 0.1,
  listedLow: 0.06,
};

/** `lastSeenAtMs` is when the cup was last looked at, or served. */
export type CupOnTable = {
  belief: CupBelief;
  lastSeenAtMs: number;
  /** Never suggest a cup whose guest wants no more, is away from it, or has left. */
  skip?: 'declined' | 'away' | 'left';
};

const minuteMs = 60_000;

/**
 * Whether to suggest a walk now, and which cups to look at on it, in the order given. One walk covers
 * all cups worth a look. `lastTripAtMs` is when a walk was last suggested.
 */
export function planTrip(
  cups: readonly CupOnTable[],
  lastTripAtMs: number | undefined,
  nowMs: number,
  settings: RefillSettings,
): { go: boolean; cupIds: string[] } {
  const stay = { go: false, cupIds: [] };
  const asked = cups.filter((cup) => cup.skip === undefined);
  if (settings.refillMode === 'rounds') {
    const sinceMs = lastTripAtMs ?? Math.min(...asked.map((cup) => cup.lastSeenAtMs));
    if (asked.length === 0 || nowMs - sinceMs < settings.roundMinutes * minuteMs) return stay;
    return { go: true, cupIds: asked.map((cup) => cup.belief.cupId) };
  }
  if (lastTripAtMs !== undefined && nowMs - lastTripAtMs < settings.betweenTripsMinutes * minuteMs)
    return stay;
  const outlooks = asked
    .filter((cup) => nowMs - cup.lastSeenAtMs >= settings.restMinutes * minuteMs)
    .map(({ belief }) => ({
      cupId: belief.cupId,
      ...cupOutlook(belief, nowMs + settings.aheadMinutes * minuteMs),
    }));
  const lowSum = outlooks
    .filter(({ low }) => low > settings.countedLow)
    .reduce((sum, { low }) => sum + low, 0);
  const urgent = outlooks.some(({ nearlyEmpty }) => nearlyEmpty >= settings.nearlyEmpty);
  if (lowSum < settings.lowSum && !urgent) return stay;
  const listed = outlooks.filter(({ low }) => low >= settings.listedLow);
  return { go: true, cupIds: listed.map(({ cupId }) => cupId) };
}

/**
 * When a walk will next be suggested if nobody taps anything until then, looking `withinMinutes`
 * ahead; undefined when not so soon.
 */
export function nextTripAtMs(
  cups: readonly CupOnTable[],
  lastTripAtMs: number | undefined,
  nowMs: number,
  settings: RefillSettings,
  withinMinutes = 90,
): number | undefined {
  const stepMs = settings.planEverySeconds * 1000;
  for (let atMs = nowMs; atMs <= nowMs + withinMinutes * minuteMs; atMs += stepMs) {
    if (planTrip(cups, lastTripAtMs, atMs, settings).go) return atMs;
  }
  return undefined;
}
