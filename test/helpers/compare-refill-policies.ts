import { learnedTrips, type Policy, rounds, type ServedCup, timers } from './refill-policies';
import { type Guest, guestsOfDay, type Party } from './sip-simulator';

export type PolicyFigures = {
  walks: number;
  looks: number;
  /** Cups that came down to half or below while their guest sat there. */
  cups: number;
  /** Cups whose guest was asked while it was between a sixth and a half full. */
  inTime: number;
  /** inTime / cups */
  inTimeShare: number;
};

export type RefillComparison = {
  seed: number;
  days: number;
  learned: PolicyFigures;
  rounds: PolicyFigures & { everyMinutes: number };
  timers: PolicyFigures & { everyMinutes: number };
  /** Looks of the learned trips per look of rounds with the same number of walks. */
  looksRatio: number;
  /** Walks of the learned trips per ring of timers that ask as many in time: a ring is a walk to one cup. */
  walksRatio: number;
  /** The same, were timers that ring in the same half minute to share a walk. */
  sharedWalksRatio: number;
};

const minuteMs = 60_000;

/** The same guests, three ways of looking after their cups; each day 40 parties in ten hours. */
export function compareRefillPolicies(seed: number, days: number): RefillComparison {
  const learned = run(seed, days, learnedTrips());
  const roundMinutes = longest((minutes) => {
    return run(seed, days, rounds(minutes)).walks >= learned.walks;
  });
  const timerMinutes = longest((minutes) => {
    return run(seed, days, timers(minutes)).inTimeShare >= learned.inTimeShare;
  });
  const sameRounds = run(seed, days, rounds(roundMinutes));
  const timed = run(seed, days, timers(timerMinutes));
  return {
    seed,
    days,
    learned,
    rounds: { everyMinutes: roundMinutes, ...sameRounds },
    timers: { everyMinutes: timerMinutes, ...timed },
    looksRatio: learned.looks / sameRounds.looks,
    walksRatio: learned.walks / timed.looks,
    sharedWalksRatio: learned.walks / timed.walks,
  };
}

/** The longest interval, in minutes, that is still often enough. */
function longest(isOftenEnough: (everyMinutes: number) => boolean): number {
  let short = 1;
  let long = 30;
  for (let i = 0; i < 11; i += 1) {
    const middle = (short + long) / 2;
    if (isOftenEnough(middle)) short = middle;
    else long = middle;
  }
  return short;
}

function run(seed: number, days: number, policy: Policy): PolicyFigures {
  const figures = { walks: 0, looks: 0, cups: 0, inTime: 0 };
  for (let day = 0; day < days; day += 1) runDay(seed, day, policy, figures);
  return { ...figures, inTimeShare: figures.inTime / figures.cups };
}

type Counts = { walks: number; looks: number; cups: number; inTime: number };

function runDay(seed: number, day: number, policy: Policy, counts: Counts): void {
  const openedAtMs = day * 24 * 60 * minuteMs;
  let toSeat = guestsOfDay(seed, day).flatMap((party) =>
    party.guests.map((guest) => ({ guest, party })),
  );
  let open: (ServedCup & { party: Party })[] = [];

  function serve(guest: Guest, party: Party, minute: number, cupNumber: number): void {
    const servedAtMs = openedAtMs + minute * minuteMs;
    const cupId = `${guest.guestId}-${cupNumber}`;
    const times = { servedAtMs, lastSeenAtMs: servedAtMs, away: false };
    const cup = { cupId, guest, party, cup: guest.pour(minute, cupNumber), cupNumber, ...times };
    open.push(cup);
    policy.served(cup);
  }
  function end(cup: ServedCup, minute: number): void {
    open = open.filter((other) => other !== cup);
    if (cup.cup.levelAt(minute) <= 1 / 2) counts.cups += 1;
    policy.ended(cup);
  }

  for (let minute = 0; minute <= 600; minute += 0.5) {
    for (const cup of open) if (cup.guest.leavesAt <= minute) end(cup, minute);
    for (const { guest, party } of toSeat.filter((one) => one.guest.seatedAt <= minute))
      serve(guest, party, minute, 1);
    toSeat = toSeat.filter((one) => one.guest.seatedAt > minute);
    for (const cup of open) cup.away = cup.party.atTour(minute);
    const nowMs = openedAtMs + minute * minuteMs;
    const visited = policy.plan(open, nowMs) as (ServedCup & { party: Party })[];
    if (visited.length === 0) continue;
    counts.walks += 1;
    for (const cup of visited) {
      counts.looks += 1;
      const level = cup.cup.levelAt(minute);
      const seen = cup.cup.glanceAt(minute);
      policy.seen(cup, nowMs, seen);
      cup.lastSeenAtMs = nowMs;
      if (seen === 'full' || seen === 'two-thirds') continue;
      if (level > 1 / 6 && level <= 1 / 2) counts.inTime += 1;
      end(cup, minute);
      if (cup.guest.wantsMore(cup.cupNumber))
        serve(cup.guest, cup.party, minute, cup.cupNumber + 1);
    }
  }
}
