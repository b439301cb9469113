import type { Reader, Writer } from '../schema';
import type {
  DaySheetTable,
  NewClosingOverride,
  NewDayAddendum,
  SheetIssueTable,
} from './closing.table';

export async function insertOverride(trx: Writer, override: NewClosingOverride): Promise<void> {
  await trx.insertInto('closing_override').values(override).execute();
}

/** Every override of a day in order, with who made it. */
export function listOverrides(db: Reader, day: string) {
  return db
    .selectFrom('closing_override')
    .innerJoin('staff', 'staff.id', 'closing_override.overridden_by')
    .selectAll('closing_override')
    .select('staff.name')
    .where('day', '=', day)
    .orderBy('seq')
    .execute();
}

export async function insertDaySheet(trx: Writer, sheet: DaySheetTable): Promise<void> {
  await trx.insertInto('day_sheet').values(sheet).execute();
}

export function findDaySheet(db: Reader, day: string): Promise<DaySheetTable | undefined> {
  return db.selectFrom('day_sheet').selectAll().where('day', '=', day).executeTakeFirst();
}

export async function insertAddendum(trx: Writer, addendum: NewDayAddendum): Promise<void> {
  await trx.insertInto('day_addendum').values(addendum).execute();
}

/** What was said of a signed day, in the order of saying. */
export function listAddenda(db: Reader, day: string) {
  return db
    .selectFrom('day_addendum')
    .innerJoin('staff', 'staff.id', 'day_addendum.written_by')
    .select(['day_addendum.seq', 'text', 'written_at_ms', 'staff.name'])
    .where('day', '=', day)
    .orderBy('day_addendum.seq')
    .execute();
}

/** Counts a copy of the sheet; returns its row number and its number within the day, from 1. */
export async function insertSheetIssue(
  trx: Writer,
  issue: Pick<SheetIssueTable, 'day' | 'goes_to' | 'issued_at_ms' | 'issued_by'>,
): Promise<{ seq: number; number: number }> {
  const number = (await countSheetIssues(trx, issue.day)) + 1;
  return trx
    .insertInto('sheet_issue')
    .values({ ...issue, number, withdrawn_at_ms: null })
    .returning(['seq', 'number'])
    .executeTakeFirstOrThrow();
}

/** The number of the last copy that somebody got. */
export async function countSheetIssues(db: Reader, day: string): Promise<number> {
  const { last } = await db
    .selectFrom('sheet_issue')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('day', '=', day)
    .where('withdrawn_at_ms', 'is', null)
    .executeTakeFirstOrThrow();
  return last ?? 0;
}

export async function withdrawSheetIssue(trx: Writer, seq: number, atMs: number): Promise<void> {
  await trx
    .updateTable('sheet_issue')
    .set({ withdrawn_at_ms: atMs })
    .where('seq', '=', seq)
    .execute();
}
