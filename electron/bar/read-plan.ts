import { listTables } from '../../db/settings/inventory.queries';
import type { barContract } from '../../shared/bar/contract';
import type { UseCase } from '../use-case';

/** Every table in use, empty ones included. */
export const readPlan: UseCase<typeof barContract.readPlan> = async ({ db }) =>
  (await listTables(db)).map(({ id, name, visit_id }) => ({
    tableId: id,
    name,
    taken: visit_id !== null,
  }));
