import type { Insertable } from 'kysely';
import type { Reader, Writer } from '../schema';
import type { AshtrayEventTable } from './cup.table';

export async function insertAshtrayEvent(
  trx: Writer,
  event: Insertable<AshtrayEventTable>,
): Promise<void> {
  await trx.insertInto('ashtray_event').values(event).execute();
}

/** The smoking tables with guests at them, in walking order, each with the butts in its ashtray. */
export function listAshtrays(db: Reader) {
  return db
    .selectFrom('hall_table')
    .innerJoin('visit', (join) =>
      join.onRef('visit.table_id', '=', 'hall_table.id').on('visit.left_at_ms', 'is', null),
    )
    .where('hall_table.smoking', '=', 1)
    .select((eb) => [
      'hall_table.id as table_id',
      'hall_table.name as table_name',
      'visit.id as visit_id',
      'visit.day',
      eb
        .selectFrom('ashtray_event')
        .select('butts')
        .whereRef('ashtray_event.visit_id', '=', 'visit.id')
        .whereRef('ashtray_event.table_id', '=', 'hall_table.id')
        .where('revoked_at_ms', 'is', null)
        .orderBy('seq', 'desc')
        .limit(1)
        .as('butts'),
    ])
    .orderBy('hall_table.sort_order')
    .execute();
}

/** What a tap wrote about an ashtray; undefined when it was about something else. */
export function findAshtrayTap(db: Reader, tapId: string) {
  return db
    .selectFrom('ashtray_event')
    .innerJoin('visit', 'visit.id', 'ashtray_event.visit_id')
    .selectAll('ashtray_event')
    .select('visit.left_at_ms')
    .where('tap_id', '=', tapId)
    .executeTakeFirst();
}

/** Whether the same ashtray was tapped after a place in the log. */
export async function wasAshtrayTappedSince(
  db: Reader,
  { visit_id, table_id, seq }: { visit_id: string; table_id: string; seq: number },
): Promise<boolean> {
  const later = await db
    .selectFrom('ashtray_event')
    .select('seq')
    .where('visit_id', '=', visit_id)
    .where('table_id', '=', table_id)
    .where('seq', '>', seq)
    .where('revoked_at_ms', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return later !== undefined;
}

export async function revokeAshtrayEvent(trx: Writer, seq: number, atMs: number): Promise<void> {
  await trx
    .updateTable('ashtray_event')
    .set({ revoked_at_ms: atMs })
    .where('seq', '=', seq)
    .execute();
}

/** The taps on ashtrays since an instant, the newest first. */
export function listAshtrayTapsSince(db: Reader, sinceMs: number) {
  return db
    .selectFrom('ashtray_event')
    .innerJoin('hall_table', 'hall_table.id', 'ashtray_event.table_id')
    .innerJoin('visit', 'visit.id', 'ashtray_event.visit_id')
    .innerJoin('staff', 'staff.id', 'ashtray_event.staff_id')
    .select([
      'ashtray_event.seq',
      'ashtray_event.table_id',
      'ashtray_event.tap_id',
      'ashtray_event.at_ms',
      'ashtray_event.butts',
      'hall_table.name as table_name',
      'staff.name as staff_name',
    ])
    .where('ashtray_event.at_ms', '>', sinceMs)
    .where('revoked_at_ms', 'is', null)
    .where('visit.left_at_ms', 'is', null)
    .orderBy('ashtray_event.seq', 'desc')
    .execute();
}
