import type { Reader } from '../schema';
import { entryItems, reportItems } from './open-entries.queries';
import type { OpenItemRow } from './open-item';

/**
 * What one shift leaves open for the next. An item's id is its kind and the id of what it is:
 * `visit 4711`, `promise 12`, `entry 3`, `report 8`, `finding round item`. Without ids all that are open, else those.
 */

/** Everything that is open now: guests on site, findings of the day, promises, register entries, reports of the bar. */
export async function listOpenItems(db: Reader, day: string): Promise<OpenItemRow[]> {
  return [
    ...(await visitItems(db)),
    ...(await findingItems(db, { day })),
    ...(await promiseItems(db)),
    ...(await entryItems(db)),
    ...(await reportItems(db)),
  ];
}

/** The items of these ids, in their order, whatever has become of them since. */
export async function listItemsById(
  db: Reader,
  itemIds: readonly string[],
): Promise<OpenItemRow[]> {
  const idsOf = (kind: string) =>
    itemIds.filter((id) => id.startsWith(`${kind} `)).map((id) => id.slice(kind.length + 1));
  const known = new Map(
    [
      ...(await visitItems(db, idsOf('visit'))),
      ...(await findingItems(db, { ids: idsOf('finding') })),
      ...(await promiseItems(db, idsOf('promise'))),
      ...(await entryItems(db, idsOf('entry'))),
      ...(await reportItems(db, idsOf('report'))),
    ].map((item) => [item.itemId, item]),
  );
  return itemIds.flatMap((id) => known.get(id) ?? []);
}

async function visitItems(db: Reader, ids?: readonly string[]): Promise<OpenItemRow[]> {
  const rows = await db
    .selectFrom('visit')
    .innerJoin('guest', 'guest.id', 'visit.guest_id')
    .leftJoin('staff', 'staff.id', 'visit.agent_id')
    .leftJoin('hall_table', 'hall_table.id', 'visit.table_id')
    .select(['visit.id', 'visit.arrived_at_ms', 'guest.name', 'guest.form_of_address'])
    .select(['staff.name as agent_name', 'hall_table.name as table_name'])
    .where((where) => (ids ? where('visit.id', 'in', ids) : where('visit.left_at_ms', 'is', null)))
    .orderBy('visit.seq')
    .execute();
  return rows.map((row) => ({
    ...{ itemId: `visit ${row.id}`, kind: 'visit' as const, place: null, subject: null },
    ...{ guestName: row.name, formOfAddress: row.form_of_address, text: row.table_name ?? '' },
    ...{ staffName: row.agent_name, atMs: row.arrived_at_ms, dueDay: null, dueAtMs: null },
  }));
}

async function findingItems(
  db: Reader,
  of: { readonly day: string } | { readonly ids: readonly string[] },
): Promise<OpenItemRow[]> {
  const rows = await db
    .selectFrom('round_item')
    .innerJoin('round', 'round.id', 'round_item.round_id')
    .innerJoin('area_item', 'area_item.id', 'round_item.item_id')
    .innerJoin('area', 'area.id', 'area_item.area_id')
    .innerJoin('staff', 'staff.id', 'round_item.observed_by')
    .select(['round_item.round_id', 'round_item.item_id', 'round_item.note'])
    .select(['round_item.observed_at_ms', 'area.name_zh', 'area.name_en', 'staff.name'])
    .select(['area_item.text_zh', 'area_item.text_en'])
    .where((where) =>
      'day' in of
        ? where.and({ 'round.day': of.day, 'round_item.result': 'fail' })
        : where('round_item.round_id', 'in', [
            ...new Set(of.ids.map((id) => id.split(' ')[0] ?? '')),
          ]),
    )
    .orderBy('round_item.observed_at_ms')
    .execute();
  return rows.map((row) => ({
    ...{ itemId: `finding ${row.round_id} ${row.item_id}`, kind: 'finding' as const },
    ...{ guestName: '', formOfAddress: null, text: row.note, staffName: row.name },
    place: { zh: row.name_zh, en: row.name_en },
    subject: { zh: row.text_zh, en: row.text_en },
    ...{ atMs: row.observed_at_ms, dueDay: null, dueAtMs: null },
  }));
}

async function promiseItems(db: Reader, ids?: readonly string[]): Promise<OpenItemRow[]> {
  const rows = await db
    .selectFrom('guest_promise')
    .innerJoin('guest', 'guest.id', 'guest_promise.guest_id')
    .innerJoin('staff', 'staff.id', 'guest_promise.made_by')
    .select(['guest_promise.id', 'guest_promise.text', 'guest_promise.due_day'])
    .select(['guest_promise.made_at_ms', 'guest.name', 'guest.form_of_address'])
    .select('staff.name as staff_name')
    .where((where) => (ids ? where('guest_promise.id', 'in', ids) : where('kept', 'is', null)))
    .orderBy('guest_promise.made_at_ms')
    .execute();
  return rows.map((row) => ({
    ...{ itemId: `promise ${row.id}`, kind: 'promise' as const, place: null, subject: null },
    ...{ guestName: row.name, formOfAddress: row.form_of_address, text: row.text },
    ...{ staffName: row.staff_name, atMs: row.made_at_ms, dueDay: row.due_day, dueAtMs: null },
  }));
}
