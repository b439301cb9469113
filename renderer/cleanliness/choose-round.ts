import type { cleanlinessContract } from '../../shared/cleanliness/contract';
import { roundsThatMatter } from '../../shared/cleanliness/due-rounds';
import type { RoundPurpose } from '../../shared/cleanliness-standard';
import type { OutputOf } from '../../shared/procedure';

export type DayRounds = OutputOf<typeof cleanlinessContract.listRounds>;
export type AreaRounds = DayRounds['areas'][number];

/** One round of the day, begun or not. */
export interface ChosenRound {
  readonly areaId: string;
  readonly purpose: RoundPurpose;
  readonly dueAtMs: number;
}

/** What is shown of a day: what matters now and what was made. */
export function roundsToShow(areas: readonly AreaRounds[], nowMs: number): AreaRounds[] {
  return areas.map((area) => {
    const matter = roundsThatMatter(area.rounds, nowMs);
    return {
      ...area,
      rounds: area.rounds.filter((round) => round.round !== null || matter.includes(round)),
    };
  });
}

/** The next round that somebody should make: the earliest that nobody has finished. */
export function nextRound(
  areas: readonly AreaRounds[],
  nowMs: number,
  but?: ChosenRound,
): ChosenRound | undefined {
  const open = areas.flatMap(({ areaId, rounds }) =>
    roundsThatMatter(rounds, nowMs)
      .filter(({ round }) => round?.endedAtMs == null)
      .map(({ purpose, dueAtMs }) => ({ areaId, purpose, dueAtMs })),
  );
  return open
    .filter((each) => each.areaId !== but?.areaId || each.purpose !== but.purpose)
    .sort((a, b) => a.dueAtMs - b.dueAtMs)[0];
}
