import { listTables, placeOf } from '../../db/settings/inventory.queries';
import type { barContract } from '../../shared/bar/contract';
import type { UseCase } from '../use-case';

/** Every table in use, empty ones included. */
export const readPlan: UseCase<typeof barContract.readPlan> = async ({ db }) =>
  (await listTables(db)).map((table) => ({
    tableId: table.id,
    name: table.name,
    taken: table.visit_id !== null,
    place: placeOf(table),
  }));
