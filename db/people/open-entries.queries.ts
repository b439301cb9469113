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

/** What the bar has reported and nobody has settled; or the reports of the ids. */
export async function reportItems(db: Reader, ids?: readonly string[]): Promise<OpenItemRow[]> {
  const rows = await db
    .selectFrom('bar_report as report')
    .innerJoin('staff', 'staff.id', 'report.reported_by')
    .leftJoin('hall_table', 'hall_table.id', 'report.table_id')
    .select(['report.id', 'title_zh', 'title_en', 'at_ms', 'hall_table.name as table_name'])
    .select('staff.name as by_name')
    .where((where) => (ids ? where('report.id', 'in', ids) : where('outcome', 'is', null)))
    .orderBy('at_ms')
    .execute();
  return rows.map((row) => ({
    ...{ itemId: `report ${row.id}`, kind: 'report' as const, guestName: '', formOfAddress: null },
    place: row.table_name === null ? null : { zh: row.table_name, en: row.table_name },
    ...{ subject: { zh: row.title_zh, en: row.title_en }, text: '', staffName: row.by_name },
    ...{ atMs: row.at_ms, dueDay: null, dueAtMs: null },
  }));
}
