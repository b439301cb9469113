import { listHandoverItems } from '../../../db/people/handover.queries';
import type { HandoverRow } from '../../../db/people/handover.table';
import type { OpenItemRow } from '../../../db/people/open-item';
import { listItemsById, listOpenItems } from '../../../db/people/open-items.queries';
import { listStaffNames } from '../../../db/people/staff.queries';
import type { Reader } from '../../../db/schema';
import { readHallSettings } from '../../../db/settings/setting.queries';
import { countLines, handoverState } from '../../../shared/people/handover';
import type { Handover } from '../../../shared/people/handover-contract';
import { maskNumbers } from '../../../shared/reception/mask-numbers';

/** The items are those of now until the signature, and from then on those of the signature. */
export async function showHandover(db: Reader, row: HandoverRow): Promise<Handover> {
  const names = await listStaffNames(db);
  const hall = await readHallSettings(db);
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));
  return {
    handoverId: row.id,
    day: row.day,
    shiftId: row.shift_id,
    shiftName: hall.shifts.find(({ shiftId }) => shiftId === row.shift_id)?.name ?? null,
    state: stateOf(row),
    lines: [...linesOf(row)],
    countedAtMs: row.counted_at_ms,
    countedByName: nameOf(row.counted_by) ?? '',
    recounts: row.recounts,
    note: row.note,
    items: await itemsOf(db, row),
    handedBy: row.handed_by,
    handedByName: nameOf(row.handed_by),
    handedAtMs: row.handed_at_ms,
    acceptedByName: nameOf(row.accepted_by),
    acceptedAtMs: row.accepted_at_ms,
  };
}

export const stateOf = (row: HandoverRow) =>
  handoverState({ handedAtMs: row.handed_at_ms, acceptedAtMs: row.accepted_at_ms });

export const linesOf = (row: HandoverRow) =>
  countLines(
    JSON.parse(row.counted_json),
    JSON.parse(row.expected_json),
    JSON.parse(row.words_json),
  );

async function itemsOf(db: Reader, row: HandoverRow): Promise<Handover['items']> {
  if (row.handed_at_ms === null) {
    const open = await listOpenItems(db, row.day);
    return open.map((item) => ({ ...masked(item), acknowledged: false }));
  }
  const stored = await listHandoverItems(db, row.id);
  const items = await listItemsById(
    db,
    stored.map(({ item_id }) => item_id),
  );
  const seen = new Set(
    stored
      .filter(({ acknowledged_at_ms }) => acknowledged_at_ms !== null)
      .map((item) => item.item_id),
  );
  return items.map((item) => ({ ...masked(item), acknowledged: seen.has(item.itemId) }));
}

/** What was written of it freely, as others may read it. */
const masked = (item: OpenItemRow): OpenItemRow => ({ ...item, text: maskNumbers(item.text) });
