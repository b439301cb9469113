import type { Figures } from '../../shared/reports/figures';
import type { Reader, Writer } from '../schema';

/** Those of the spans that are kept; a change of anything within one has taken it away. */
export async function listKeptSpans(db: Reader, spans: readonly string[]): Promise<Set<string>> {
  if (spans.length === 0) return new Set();
  const rows = await db.selectFrom('rollup').select('span').where('span', 'in', spans).execute();
  return new Set(rows.map(({ span }) => span));
}

/** What is kept of a span. */
export async function findRollup(db: Reader, span: string): Promise<Figures | undefined> {
  const row = await db
    .selectFrom('rollup')
    .select('figures_json')
    .where('span', '=', span)
    .executeTakeFirst();
  return row && (JSON.parse(row.figures_json) as Figures);
}

export async function saveRollup(trx: Writer, span: string, figures: Figures): Promise<void> {
  const figures_json = JSON.stringify(figures);
  await trx
    .insertInto('rollup')
    .values({ span, figures_json })
    .onConflict((conflict) => conflict.column('span').doUpdateSet({ figures_json }))
    .execute();
}
