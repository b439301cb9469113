import { listEntriesToReport, listEntryEvents } from '../../db/registers/entry.queries';
import type { Reader } from '../../db/schema';
import { isLateEntry } from '../../shared/reception/late-entry';
import { maskNumbers } from '../../shared/reception/mask-numbers';
import { isOverdue } from '../../shared/register-entry';
import type { Period } from '../../shared/reports/period';
import type { RegisterLine } from '../../shared/reports/register-lines';

/**
 * What was entered or settled in a time, and what was entered before and is overdue, in the order
 * of numbers, as it stands at the time of asking.
 */
export async function registerLines(
  db: Reader,
  day: string,
  { period, within }: { period: Period; within: (atMs: number) => boolean },
  nowMs: number,
): Promise<RegisterLine[]> {
  const untilMs = Math.min(nowMs, period.toMs);
  const rows = await listEntriesToReport(db, day, period.fromMs, untilMs);
  const events = Map.groupBy(
    await listEntryEvents(
      db,
      rows.map(({ id }) => id),
    ),
    ({ entry_id }) => entry_id,
  );
  return rows.flatMap((row) => {
    const end = events.get(row.id)?.findLast(({ kind }) => kind === 'closed' || kind === 'voided');
    const entered = row.day === day && within(row.recorded_at_ms);
    const settled = end?.day === day && within(end.at_ms);
    const standing = { state: row.state, dueAtMs: row.due_at_ms };
    const leftOver = row.recorded_at_ms < period.fromMs && isOverdue(standing, untilMs);
    if (!entered && !settled && !leftOver) return [];
    return [
      {
        ...{ number: row.number, kind: row.kind, place: row.place, state: row.state },
        ...{ occurredAtMs: row.occurred_at_ms, earlier: row.day < day },
        recordedAtMs: isLateEntry(row.occurred_at_ms, row.recorded_at_ms)
          ? row.recorded_at_ms
          : null,
        what: maskNumbers(row.what),
        ownerName: row.owner_name,
        overdue: isOverdue(standing, nowMs),
        outcome: row.state === 'open' ? '' : maskNumbers(end?.text ?? ''),
      },
    ];
  });
}
