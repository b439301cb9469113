import { setImmediate } from 'node:timers/promises';
import { findRollups, saveRollup } from '../../db/reports/rollup.queries';
import type { Reader, Writer } from '../../db/schema';
import { addFigures, type Figures } from '../../shared/reports/figures';
import { daysOf, isMonth, monthRange } from '../../shared/reports/span';
import { countDay } from './count-day';

/**
 * The figures of each span. What is not kept is counted and kept, a day at a time between other
 * work; the day in hand changes too often to be kept.
 * @param today the day in hand
 */
export async function readFigures(
  db: Reader,
  spans: readonly string[],
  today: string,
): Promise<Map<string, Figures>> {
  const kept = await findRollups(db, spans);
  const found = new Map<string, Figures>();
  for (const span of spans) {
    found.set(span, kept.get(span) ?? (await countSpan(db, span, today)));
  }
  return found;
}

async function countSpan(db: Reader, span: string, today: string): Promise<Figures> {
  if (!isMonth(span)) return countAndKeep(db, span, today);
  const days = daysOf(monthRange(span));
  const parts = await readFigures(db, days, today);
  if (days.some((day) => day >= today)) return addFigures(parts.values());
  return db.transaction().execute(async (trx) => {
    // Somebody may have corrected one of the days while the others were counted.
    const kept = await findRollups(trx, days);
    const exact = [];
    for (const day of days) exact.push(kept.get(day) ?? (await countDay(trx, day)));
    return keep(trx, span, addFigures(exact));
  });
}

async function countAndKeep(db: Reader, day: string, today: string): Promise<Figures> {
  await setImmediate();
  if (day >= today) return countDay(db, day);
  return db.transaction().execute(async (trx) => keep(trx, day, await countDay(trx, day)));
}

async function keep(trx: Writer, span: string, figures: Figures): Promise<Figures> {
  await saveRollup(trx, span, figures);
  return figures;
}
