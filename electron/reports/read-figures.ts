import { setImmediate } from 'node:timers/promises';
import { findFirstDay } from '../../db/reports/day-figures.queries';
import { findRollup, listKeptSpans, saveRollup } from '../../db/reports/rollup.queries';
import type { Reader } from '../../db/schema';
import { FigureSum, type Figures } from '../../shared/reports/figures';
import { daysOf, isMonth, monthRange } from '../../shared/reports/span';
import { countDay } from './count-day';

/** The day in hand and this moment of it. */
export interface Today {
  readonly day: string;
  readonly nowMs: number;
}

/** The figures of each span, as they are kept or counted from their rows, between other work. */
export async function readFigures(
  db: Reader,
  spans: readonly string[],
  today: Today,
): Promise<Map<string, Figures>> {
  const found = new Map<string, Figures>();
  for (const span of spans) {
    await setImmediate();
    found.set(span, (await findRollup(db, span)) ?? (await countSpan(db, span, today)));
  }
  return found;
}

/** The figures of several spans together, added up between other work. */
export async function sumFigures(parts: ReadonlyMap<string, Figures>): Promise<Figures> {
  const sum = new FigureSum();
  for (const part of parts.values()) {
    await setImmediate();
    sum.addAll(part);
  }
  return sum.figures;
}

async function countSpan(db: Reader, span: string, today: Today): Promise<Figures> {
  const firstDay = await findFirstDay(db);
  if (firstDay === undefined || span < firstDay.slice(0, span.length)) return {};
  if (!isMonth(span)) return countDay(db, span, span < today.day ? undefined : today.nowMs);
  return sumFigures(await readFigures(db, daysOf(monthRange(span)), today));
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
  const kept = await listKeptSpans(db, spans);
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
