import type { Figures } from '../../shared/reports/figures';
import type { Reader, Writer } from '../schema';

/** What is kept of these spans; a change of anything within one has taken it away. */
export async function findRollups(
  db: Reader,
  spans: readonly string[],
): Promise<Map<string, Figures>> {
  if (spans.length === 0) return new Map();
  const rows = await db.selectFrom('rollup').selectAll().where('span', 'in', spans).execute();
  return new Map(rows.map(({ span, figures_json }) => [span, JSON.parse(figures_json) as Figures]));
}

export async function saveRollup(trx: Writer, span: string, figures: Figures): Promise<void> {
  const figures_json = JSON.stringify(figures);
  await trx
    .insertInto('rollup')
    .values({ span, figures_json })
    .onConflict((conflict) => conflict.column('span').doUpdateSet({ figures_json }))
    .execute();
}
