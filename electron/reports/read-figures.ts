import { setImmediate } from 'node:timers/promises';
import { findFirstDay } from '../../db/reports/day-figures.queries';
import { findRollups, saveRollup } from '../../db/reports/rollup.queries';
import type { Reader } from '../../db/schema';
import { addFigures, type Figures } from '../../shared/reports/figures';
import { daysOf, isMonth, monthRange } from '../../shared/reports/span';
import { countDay } from './count-day';

/** The day in hand and this moment of it. */
export interface Today {
  readonly day: string;
  readonly nowMs: number;
}

/** The figures of each span, as they are kept or counted from their rows. */
export async function readFigures(
  db: Reader,
  spans: readonly string[],
  today: Today,
): Promise<Map<string, Figures>> {
  const kept = await findRollups(db, spans);
  const found = new Map<string, Figures>();
  for (const span of spans) found.set(span, kept.get(span) ?? (await countSpan(db, span, today)));
  return found;
}

async function countSpan(db: Reader, span: string, today: Today): Promise<Figures> {
  const firstDay = await findFirstDay(db);
  if (firstDay === undefined || span < firstDay.slice(0, span.length)) return {};
  if (!isMonth(span)) return countDay(db, span, span < today.day ? undefined : today.nowMs);
  return addFigures((await readFigures(db, daysOf(monthRange(span)), today)).values());
}

/**
 * Counts what is not kept of these spans and keeps it, a day at a time between other work. Never
 * call it within a transaction.
 * @param today its day is never kept: it changes too often
 */
export async function keepFigures(
  db: Reader,
  spans: readonly string[],
  today: Today,
): Promise<void> {
  const kept = await findRollups(db, spans);
  const firstDay = await findFirstDay(db);
  if (firstDay === undefined) return;
  const isEmpty = (span: string) => span < firstDay.slice(0, span.length);
  for (const span of spans.filter((one) => !kept.has(one) && !isEmpty(one))) {
    const days = isMonth(span) ? daysOf(monthRange(span)) : [span];
    if (isMonth(span)) await keepFigures(db, days, today);
    else await setImmediate();
    if (days.some((day) => day >= today.day)) continue;
    await db
      .transaction()
      .execute(async (trx) => saveRollup(trx, span, await countSpan(trx, span, today)));
  }
}
