import { listEntries, listEntryEvents } from '../../db/registers/entry.queries';
import type { Reader } from '../../db/schema';
import { isLateEntry } from '../../shared/reception/late-entry';
import { maskNumbers } from '../../shared/reception/mask-numbers';
import { entryState, isOverdue } from '../../shared/register-entry';
import type { RegisterLine } from '../../shared/reports/register-lines';

/** What was entered on a day, in the order of numbers, as it stands at the time of asking. */
export async function registerLines(
  db: Reader,
  day: string,
  within: (atMs: number) => boolean,
  nowMs: number,
): Promise<RegisterLine[]> {
  const rows = (await listEntries(db, { ofDay: day })).filter((row) => within(row.recorded_at_ms));
  const events = Map.groupBy(
    await listEntryEvents(
      db,
      rows.map(({ id }) => id),
    ),
    ({ entry_id }) => entry_id,
  );
  return rows.reverse().map((row) => {
    const own = events.get(row.id) ?? [];
    const task = own.findLast(({ owner_id }) => owner_id !== null);
    const state = entryState(own.map(({ kind }) => kind));
    const end = own.findLast(({ kind }) => kind === 'closed' || kind === 'voided');
    return {
      ...{ number: row.number, kind: row.kind, place: row.place, state },
      occurredAtMs: row.occurred_at_ms,
      recordedAtMs: isLateEntry(row.occurred_at_ms, row.recorded_at_ms) ? row.recorded_at_ms : null,
      what: maskNumbers(row.what),
      ownerName: task?.owner_name ?? '',
      overdue: isOverdue({ state, dueAtMs: task?.due_at_ms ?? nowMs }, nowMs),
      outcome: state === 'open' ? '' : maskNumbers(end?.text ?? ''),
    };
  });
}
