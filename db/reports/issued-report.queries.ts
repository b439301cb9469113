import { sql } from 'kysely';
import type { Reader, Writer } from '../schema';
import type { NewIssuedReport, NewReportCopy } from './issued-report.table';

type ReportOf = Pick<NewIssuedReport, 'kind' | 'from_day' | 'to_day' | 'shift_id'>;

const standing = (db: Reader) =>
  db.selectFrom('issued_report').where('issued_report.withdrawn_at_ms', 'is', null);

/** Freezes a report under the next number; it takes the place of the last one of the same time. */
export async function insertIssuedReport(
  trx: Writer,
  report: Omit<NewIssuedReport, 'number' | 'replaces'>,
): Promise<{ seq: number; number: number; replaces: number | null }> {
  const { last } = await standing(trx)
    .select(({ fn }) => fn.max('number').as('last'))
    .executeTakeFirstOrThrow();
  const replaces = await findLastNumber(trx, report);
  return trx
    .insertInto('issued_report')
    .values({ ...report, number: (last ?? 0) + 1, replaces })
    .returning(['seq', 'number', 'replaces'])
    .executeTakeFirstOrThrow();
}

async function findLastNumber(db: Reader, of: ReportOf): Promise<number | null> {
  const { last } = await standing(db)
    .select(({ fn }) => fn.max('number').as('last'))
    .where('kind', '=', of.kind)
    .where('from_day', '=', of.from_day)
    .where('to_day', '=', of.to_day)
    .where('shift_id', 'is', of.shift_id ?? null)
    .executeTakeFirstOrThrow();
  return last;
}

export function findIssuedReport(db: Reader, number: number) {
  return standing(db).selectAll().where('number', '=', number).executeTakeFirst();
}

/** Keeps the first copy as a file. */
export async function savePdf(
  trx: Writer,
  seq: number,
  pdf: { pdf: Uint8Array; pdf_sha256: string },
): Promise<void> {
  await trx.updateTable('issued_report').set(pdf).where('seq', '=', seq).execute();
}

/** Counts a copy; returns its number, from 1. */
export async function insertReportCopy(
  trx: Writer,
  copy: Omit<NewReportCopy, 'number'>,
): Promise<{ seq: number; number: number }> {
  const { last } = await trx
    .selectFrom('report_copy')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('report_seq', '=', copy.report_seq)
    .where('withdrawn_at_ms', 'is', null)
    .executeTakeFirstOrThrow();
  return trx
    .insertInto('report_copy')
    .values({ ...copy, number: (last ?? 0) + 1 })
    .returning(['seq', 'number'])
    .executeTakeFirstOrThrow();
}

/** A copy that nobody got; with the only one goes the report. */
export async function withdrawReportCopy(trx: Writer, seq: number, atMs: number): Promise<void> {
  const { report_seq } = await trx
    .updateTable('report_copy')
    .set({ withdrawn_at_ms: atMs })
    .where('seq', '=', seq)
    .returning('report_seq')
    .executeTakeFirstOrThrow();
  await trx
    .updateTable('issued_report')
    .set({ withdrawn_at_ms: atMs })
    .where('seq', '=', report_seq)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('report_copy')
            .select('seq')
            .where('report_seq', '=', report_seq)
            .where('withdrawn_at_ms', 'is', null),
        ),
      ),
    )
    .execute();
}

/**
 * What was issued, newest first, with how many copies there are and who issued the first: beside
 * its only minimum SQLite gives the other columns of the same row.
 */
export function listIssuedReports(db: Reader, limit: number) {
  return standing(db)
    .innerJoin('report_copy', (join) =>
      join
        .onRef('report_copy.report_seq', '=', 'issued_report.seq')
        .on('report_copy.withdrawn_at_ms', 'is', null),
    )
    .innerJoin('staff', 'staff.id', 'report_copy.issued_by')
    .select(({ fn }) => [
      'issued_report.number',
      'kind',
      'from_day',
      'to_day',
      sql<string | null>`report_json ->> '$.shift.name.zh'`.as('shift_zh'),
      sql<string | null>`report_json ->> '$.shift.name.en'`.as('shift_en'),
      'replaces',
      fn.min('report_copy.issued_at_ms').as('issued_at_ms'),
      'staff.name',
      fn.countAll<number>().as('copies'),
    ])
    .groupBy('issued_report.seq')
    .orderBy('issued_report.number', 'desc')
    .limit(limit)
    .execute();
}
