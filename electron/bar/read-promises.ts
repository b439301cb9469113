import { listRunningPromises } from '../../db/bar/deadline.queries';
import type { barContract } from '../../shared/bar/contract';
import type { UseCase } from '../use-case';

/** The promises that run, for a desk that must hear of a late one although nobody is signed in. */
export const readPromises: UseCase<typeof barContract.readPromises> = async ({ db }) =>
  (await listRunningPromises(db)).map(({ request_id, table_name, due_at_ms }) => ({
    ...{ requestId: request_id, tableName: table_name, dueAtMs: due_at_ms },
  }));
