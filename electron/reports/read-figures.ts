import { setImmediate } from 'node:timers/promises';
import { findRollups, saveRollup } from '../../db/reports/rollup.queries';
import type { Reader } from '../../db/schema';
import { addFigures, type Figures } from '../../shared/reports/figures';
import { daysOf, isMonth, monthRange } from '../../shared/reports/span';
import { countDay } from './count-day';

/** The figures of each span, as they are kept or counted from their rows. */
export async function readFigures(
  db: Reader,
  spans: readonly string[],
): Promise<Map<string, Figures>> {
  const kept = await findRollups(db, spans);
  const found = new Map<string, Figures>();
  for (const span of spans) found.set(span, kept.get(span) ?? (await countSpan(db, span)));
  return found;
}

async function countSpan(db: Reader, span: string): Promise<Figures> {
  if (!isMonth(span)) return countDay(db, span);
  return addFigures((await readFigures(db, daysOf(monthRange(span)))).values());
}

/**
 * Counts what is not kept of these spans and keeps it, a day at a time between other work. Never
 * call it within a transaction.
 * @param today the day in hand: it changes too often to be kept
 */
export async function keepFigures(
  db: Reader,
  spans: readonly string[],
  today: string,
): Promise<void> {
  const kept = await findRollups(db, spans);
  for (const span of spans.filter((one) => !kept.has(one))) {
    const days = isMonth(span) ? daysOf(monthRange(span)) : [span];
    if (isMonth(span)) await keepFigures(db, days, today);
    else await setImmediate();
    if (days.some((day) => day >= today)) continue;
    await db
      .transaction()
      .execute(async (trx) => saveRollup(trx, span, await countSpan(trx, span)));
  }
}
