import { sql } from 'kysely';
import type { Reader } from '../schema';
import type { OpenItemRow } from './open-item';

/** The register entries that are not settled, the one that is due first in front; or those of the ids. */
export async function entryItems(db: Reader, ids?: readonly string[]): Promise<OpenItemRow[]> {
  const last = (column: 'kind' | 'owner_id' | 'due_at_ms') =>
    sql<string | number>`(SELECT ${sql.ref(column)} FROM register_event
      WHERE entry_id = register_entry.id AND ${
        column === 'kind'
          ? sql`kind IN ('opened', 'closed', 'reviewed', 'reopened', 'voided')`
          : sql`owner_id IS NOT NULL`
      } ORDER BY id DESC LIMIT 1)`;
  const rows = await db
    .selectFrom('register_entry')
    .innerJoin('staff', (join) => join.on(sql<boolean>`staff.id = ${last('owner_id')}`))
    .leftJoin('visit', 'visit.id', 'register_entry.visit_id')
    .leftJoin('guest', 'guest.id', 'visit.guest_id')
    .select(['register_entry.id', 'place', 'what', 'staff.name as owner_name'])
    .select(['guest.name', 'guest.form_of_address', last('due_at_ms').as('due_at_ms')])
    .where((where) =>
      ids
        ? where('register_entry.id', 'in', ids)
        : where(last('kind'), 'in', ['opened', 'reopened']),
    )
    .orderBy('due_at_ms')
    .execute();
  return rows.map((row) => ({
    ...{ itemId: `entry ${row.id}`, kind: 'entry' as const, subject: null },
    place: { zh: row.place, en: row.place },
    ...{ guestName: row.name ?? '', formOfAddress: row.form_of_address, text: row.what },
    ...{ staffName: row.owner_name, atMs: null, dueDay: null, dueAtMs: Number(row.due_at_ms) },
  }));
}
