import { sql } from 'kysely';
import type { HeldKind } from '../../shared/reception/things';
import type { Reader } from '../schema';

/** How many of each kind the parties on site have with the hall, or of it. */
export function countHeldOnSite(db: Reader) {
  // Not joined: grouped by visit, SQLite would walk through every visit there ever was.
  const onSite = db.selectFrom('visit').select('id').where('left_at_ms', 'is', null);
  const things = db
    .selectFrom('held_thing')
    .where('visit_id', 'in', onSite)
    .where('returned_at_ms', 'is', null)
    .select(({ ref, fn }) => [
      ref('visit_id').$notNull().as('visitId'),
      ref('kind').$castTo<HeldKind>().as('kind'),
      fn.countAll<number>().as('count'),
    ])
    .groupBy(['visit_id', 'kind']);
  const vehicles = db
    .selectFrom('vehicle')
    .where('visit_id', 'in', onSite)
    .where('left_at_ms', 'is', null)
    .select(({ fn }) => [
      'visit_id as visitId',
      sql.lit<HeldKind>('vehicle').as('kind'),
      fn.countAll<number>().as('count'),
    ])
    .groupBy('visit_id');
  return things.unionAll(vehicles).orderBy('kind').execute();
}
