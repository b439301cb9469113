import { sql } from 'kysely';
import type { HeldKind } from '../../shared/reception/things';
import type { Reader } from '../schema';

/** How many of each kind the parties on site have with the hall, or of it. */
export function countHeldOnSite(db: Reader) {
  const things = db
    .selectFrom('visit')
    .innerJoin('held_thing', 'held_thing.visit_id', 'visit.id')
    .where('visit.left_at_ms', 'is', null)
    .where('held_thing.returned_at_ms', 'is', null)
    .select(({ ref, fn }) => [
      'visit.id as visitId',
      ref('held_thing.kind').$castTo<HeldKind>().as('kind'),
      fn.countAll<number>().as('count'),
    ])
    .groupBy(['visit.id', 'held_thing.kind']);
  const vehicles = db
    .selectFrom('visit')
    .innerJoin('vehicle', 'vehicle.visit_id', 'visit.id')
    .where('visit.left_at_ms', 'is', null)
    .where('vehicle.left_at_ms', 'is', null)
    .select(({ fn }) => [
      'visit.id as visitId',
      sql.lit<HeldKind>('vehicle').as('kind'),
      fn.countAll<number>().as('count'),
    ])
    .groupBy('visit.id');
  return things.unionAll(vehicles).orderBy('kind').execute();
}
