import type { Reader, Writer } from '../schema';
import type { NewRosterEntry, RosterEntryRow } from './roster.table';

/** The roster of some days, both included. */
export function listRoster(db: Reader, fromDay: string, toDay: string): Promise<RosterEntryRow[]> {
  return db
    .selectFrom('roster_entry')
    .selectAll()
    .where('day', '>=', fromDay)
    .where('day', '<=', toDay)
    .orderBy('day')
    .orderBy('staff_id')
    .execute();
}

/** Plans a person's day anew. */
export async function saveRosterEntry(trx: Writer, entry: NewRosterEntry): Promise<void> {
  await trx
    .insertInto('roster_entry')
    .values(entry)
    .onConflict((conflict) => conflict.columns(['day', 'staff_id']).doUpdateSet(entry))
    .execute();
}

export async function deleteRosterEntry(trx: Writer, day: string, staffId: string): Promise<void> {
  await trx
    .deleteFrom('roster_entry')
    .where('day', '=', day)
    .where('staff_id', '=', staffId)
    .execute();
}
