import type { Reader } from '../schema';
import type { OpenItemRow } from './open-item';

/** The register entries that are not settled, the one that is due first in front; or those of the ids. */
export async function entryItems(db: Reader, ids?: readonly string[]): Promise<OpenItemRow[]> {
  const rows = await db
    .selectFrom('register_standing as standing')
    .innerJoin('register_entry as entry', 'entry.id', 'standing.entry_id')
    .innerJoin('staff', 'staff.id', 'standing.owner_id')
    .leftJoin('guest', 'guest.id', 'entry.guest_id')
    .select(['entry.id', 'place', 'what', 'staff.name as owner_name'])
    .select(['guest.name', 'guest.form_of_address', 'due_at_ms'])
    .where((where) => (ids ? where('entry_id', 'in', ids) : where('state', '=', 'open')))
    .orderBy('due_at_ms')
    .execute();
  return rows.map((row) => ({
    ...{ itemId: `entry ${row.id}`, kind: 'entry' as const, subject: null },
    place: { zh: row.place, en: row.place },
    ...{ guestName: row.name ?? '', formOfAddress: row.form_of_address, text: row.what },
    ...{ staffName: row.owner_name, atMs: null, dueDay: null, dueAtMs: row.due_at_ms },
  }));
}
