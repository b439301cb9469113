import { sql } from 'kysely';
import type { Reader, Writer } from '../schema';

/** Who signed a day off, and when; undefined while it is open. */
export function findSignOff(db: Reader, day: string) {
  return db
    .selectFrom('day_sign_off')
    .innerJoin('staff', 'staff.id', 'day_sign_off.signed_by')
    .select(['day', 'signed_at_ms', 'signed_by', 'staff.name'])
    .where('day', '=', day)
    .executeTakeFirst();
}

export async function insertSignOff(
  trx: Writer,
  signOff: { day: string; atMs: number; staffId: string },
): Promise<void> {
  await trx
    .insertInto('day_sign_off')
    .values({ day: signOff.day, signed_at_ms: signOff.atMs, signed_by: signOff.staffId })
    .execute();
}

/** The newest day that was begun by hand, before its hour. */
export async function findNewestOpenedDay(db: Reader): Promise<string | undefined> {
  const row = await db
    .selectFrom('opened_day')
    .select('day')
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.day;
}

export async function insertOpenedDay(
  trx: Writer,
  opened: { day: string; atMs: number; staffId: string },
): Promise<void> {
  await trx
    .insertInto('opened_day')
    .values({ day: opened.day, opened_at_ms: opened.atMs, opened_by: opened.staffId })
    .execute();
}

interface KnownDay {
  readonly day: string;
  /** Null while the day is open. */
  readonly signed_at_ms: number | null;
  /** Without those that were registered by mistake. */
  readonly visits: number;
}

/**
 * The days on which somebody visited or something was inspected, newest first, with their visits.
 * Steps from one day to the one before it through the indexes: years of visits cost no more than weeks.
 */
export async function listDays(db: Reader, limit: number): Promise<KnownDay[]> {
  const latest = (before = sql``) => sql`max(
    coalesce((SELECT max(day) FROM visit WHERE TRUE ${before}), ''),
    coalesce((SELECT max(day) FROM round WHERE purpose = 'end-of-day' ${before}), ''))`;
  const { rows } = await sql<KnownDay>`
    WITH RECURSIVE known (day) AS (
      SELECT ${latest()}
      UNION ALL
      SELECT ${latest(sql`AND day < known.day`)} FROM known WHERE known.day <> ''
      LIMIT ${limit}
    )
    SELECT known.day, day_sign_off.signed_at_ms, (
      SELECT count(*) FROM visit WHERE visit.day = known.day AND voided_by IS NULL AND merged_into IS NULL
    ) AS visits
    FROM known LEFT JOIN day_sign_off ON day_sign_off.day = known.day
    WHERE known.day <> ''
    ORDER BY known.day DESC`.execute(db);
  return rows;
}
