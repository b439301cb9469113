import { listAddenda, listOverrides } from '../../db/cleanliness/closing.queries';
import { listFindingEvents, listFindingsToReport } from '../../db/cleanliness/finding.queries';
import type { Reader } from '../../db/schema';
import { findingState } from '../../shared/cleanliness/finding';
import { maskNumbers } from '../../shared/reception/mask-numbers';
import type { ShiftReport } from '../../shared/reports/contract';
import type { Period } from '../../shared/reports/period';

/**
 * What rounds found in a time, and what was found before and not closed when it began, by age, as
 * it stands at the time of asking. What was found by mistake is left out.
 */
export async function findingLines(
  db: Reader,
  day: string,
  { fromMs, toMs }: Period,
): Promise<ShiftReport['findings']> {
  const rows = await listFindingsToReport(db, day, fromMs);
  const events = Map.groupBy(
    await listFindingEvents(
      db,
      rows.map(({ id }) => id),
    ),
    ({ finding_id }) => finding_id,
  );
  return rows.flatMap((row) => {
    const own = events.get(row.id) ?? [];
    const state = findingState(own.map(({ kind, staff_id }) => ({ kind, staffId: staff_id })));
    const seen = own.findLast(({ kind }) => kind === 'opened' || kind === 'reopened');
    const task = own.findLast(({ owner_id }) => owner_id !== null);
    const foundAtMs = own[0]?.at_ms ?? 0;
    const closed = state === 'closed' ? own.findLast(({ kind }) => kind === 'closed') : undefined;
    const closedBefore = closed !== undefined && closed.at_ms < fromMs;
    if (state === 'withdrawn' || closedBefore || (foundAtMs >= toMs && row.day === day)) return [];
    return [
      {
        area: { zh: row.name_zh, en: row.name_en },
        item: { zh: row.text_zh, en: row.text_en },
        ...{ severity: row.severity, state, foundAtMs, earlier: row.day < day },
        note: maskNumbers(seen?.note ?? ''),
        ownerName: task?.owner_name ?? '',
        dueAtMs: task?.due_at_ms ?? null,
        closedAtMs: closed?.at_ms ?? null,
      },
    ];
  });
}

/** What the day was closed over, and what was said of it after it was signed. */
export async function closingLines(
  db: Reader,
  day: string,
): Promise<Pick<ShiftReport, 'overrides' | 'addenda'>> {
  return {
    overrides: (await listOverrides(db, day)).map((row) => ({
      ...{ blocker: row.blocker, count: row.count, reason: maskNumbers(row.reason) },
      ...{ byName: row.name, atMs: row.overridden_at_ms },
    })),
    addenda: (await listAddenda(db, day)).map((row) => ({
      text: maskNumbers(row.text),
      ...{ writtenAtMs: row.written_at_ms, writtenByName: row.name },
    })),
  };
}
