import type { Reader, Writer } from '../schema';
import type { NewAppliedWrite } from './event.table';

/** The answer of a write that was already applied; undefined for a new one. */
export async function findAppliedWrite(
  db: Reader,
  key: string,
  procedure: string,
): Promise<unknown> {
  const row = await db
    .selectFrom('applied_write')
    .select('value_json')
    .where('idempotency_key', '=', key)
    .where('procedure', '=', procedure)
    .executeTakeFirst();
  return row && JSON.parse(row.value_json);
}

export async function insertAppliedWrite(trx: Writer, write: NewAppliedWrite): Promise<void> {
  await trx.insertInto('applied_write').values(write).execute();
}
