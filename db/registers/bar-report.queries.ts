import { sql } from 'kysely';
import type { Reader, Writer } from '../schema';
import type { BarReportEnd, NewBarReport } from './bar-report.table';

export async function insertBarReport(trx: Writer, report: NewBarReport): Promise<void> {
  await trx.insertInto('bar_report').values(report).execute();
}

/** Says what became of it; the table takes that once. */
export async function endBarReport(trx: Writer, id: string, end: BarReportEnd): Promise<void> {
  await trx.updateTable('bar_report').set(end).where('id', '=', id).execute();
}

/** Reports with who reported, where, whose guest it was, and what became of it. */
function reports(db: Reader) {
  return db
    .selectFrom('bar_report as report')
    .innerJoin('staff as reporter', 'reporter.id', 'report.reported_by')
    .leftJoin('hall_table', 'hall_table.id', 'report.table_id')
    .leftJoin('visit', 'visit.id', 'report.visit_id')
    .leftJoin('staff as ender', 'ender.id', 'report.ended_by')
    .leftJoin('register_entry as entry', 'entry.id', 'report.entry_id')
    .selectAll('report')
    .select(['reporter.name as by_name', 'hall_table.name as table_name', 'visit.guest_id'])
    .select(['ender.name as ended_by_name', 'entry.number as entry_number']);
}
export type BarReportRow = Awaited<ReturnType<typeof listOpenBarReports>>[number];

/** What nobody has settled yet, the oldest first. */
export function listOpenBarReports(db: Reader) {
  return reports(db).where('report.outcome', 'is', null).orderBy('report.at_ms').execute();
}

/** The last that needed no entry, the newest first. */
export function listBarReportsSetAside(db: Reader, limit: number) {
  return reports(db)
    .where('report.outcome', '=', 'set-aside')
    .orderBy('report.at_ms', 'desc')
    .limit(limit)
    .execute();
}

/** What was reported on a day, the newest first. */
export function listBarReportsOfDay(db: Reader, day: string) {
  return reports(db).where('report.day', '=', day).orderBy('report.at_ms', 'desc').execute();
}

export function findBarReportById(db: Reader, id: string) {
  return reports(db).where('report.id', '=', id).executeTakeFirst();
}

/** The report that an entry was written from. */
export function findBarReportOfEntry(db: Reader, entryId: string) {
  return reports(db).where('report.entry_id', '=', entryId).executeTakeFirst();
}

/** Who has begun to write the entry of which report. */
export function listBarReportWriters(db: Reader) {
  return db
    .selectFrom('register_draft')
    .innerJoin('staff', 'staff.id', 'register_draft.staff_id')
    .select(['staff_id', 'staff.name', 'register_draft.id as draft_id'])
    .select(sql<string>`draft_json ->> '$.barReportId'`.as('report_id'))
    .where(sql<boolean>`draft_json ->> '$.barReportId' IS NOT NULL`)
    .orderBy('saved_at_ms')
    .execute();
}
