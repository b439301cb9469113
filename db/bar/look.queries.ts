import type { Reader } from '../schema';

/** What was seen since an instant, each time with how likely "a third or less" had been held to be. */
export function listJudgedSightings(db: Reader, sinceMs: number) {
  return db
    .selectFrom('cup_event')
    .innerJoin('cup', 'cup.id', 'cup_event.cup_id')
    .select(['cup.drink_id', 'cup_event.cup_id', 'cup_event.level', 'cup_event.low_chance'])
    .where('kind', '=', 'seen')
    .where('revoked_at_ms', 'is', null)
    .where('at_ms', '>', sinceMs)
    .orderBy('cup_event.seq')
    .execute();
}

/** What was seen of the cups of a business day, without cups and taps that were taken back. */
export async function listLooksOfDay(db: Reader, day: string) {
  const rows = await db
    .selectFrom('cup_event')
    .innerJoin('cup', 'cup.id', 'cup_event.cup_id')
    .select(['cup_event.cup_id as cupId', 'cup_event.level'])
    .where('cup.day', '=', day)
    .where('kind', '=', 'seen')
    .where('revoked_at_ms', 'is', null)
    .where(({ eb, or }) => or([eb('ended_as', 'is', null), eb('ended_as', '!=', 'taken-back')]))
    .orderBy('cup_event.seq')
    .execute();
  return rows.flatMap(({ cupId, level }) => (level === null ? [] : [{ cupId, level }]));
}
