import type { Writer } from '../schema';
import type { NewAccess } from './access-log.table';

/** Notes that personal data was shown in full, in the transaction that reads it. */
export async function insertAccess(trx: Writer, access: NewAccess): Promise<void> {
  await trx.insertInto('access_log').values(access).execute();
}
