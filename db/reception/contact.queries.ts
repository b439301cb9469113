import type { Reader, Writer } from '../schema';
import type { ContactRow } from './ownership.table';

export async function insertContact(trx: Writer, contact: ContactRow): Promise<void> {
  await trx.insertInto('contact').values(contact).execute();
}

/** Every call and message with a guest, the latest first. */
export function listContacts(db: Reader, guestId: string): Promise<ContactRow[]> {
  return db
    .selectFrom('contact')
    .selectAll()
    .where('guest_id', '=', guestId)
    .orderBy('at_ms', 'desc')
    .execute();
}
