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

/** Every day on which somebody visited or something was inspected, newest first, with its visits. */
export function listDays(db: Reader, limit: number) {
  return db
    .selectFrom((eb) =>
      eb.selectFrom('visit').select('day').union(eb.selectFrom('round').select('day')).as('known'),
    )
    .leftJoin('day_sign_off', 'day_sign_off.day', 'known.day')
    .select(({ selectFrom }) => [
      'known.day',
      'day_sign_off.signed_at_ms',
      selectFrom('visit')
        .select(({ fn }) => fn.countAll<number>().as('visits'))
        .whereRef('visit.day', '=', 'known.day')
        .as('visits'),
    ])
    .orderBy('known.day', 'desc')
    .limit(limit)
    .execute();
}
