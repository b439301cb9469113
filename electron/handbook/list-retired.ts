import { listRetiredItems } from '../../db/handbook/handbook.queries';
import type { handbookContract } from '../../shared/handbook/contract';
import type { UseCase } from '../use-case';

/** Pages or questions that were taken out of use. */
export const listRetired: UseCase<typeof handbookContract.listRetired> = async ({ db }, { kind }) =>
  listRetiredItems(db, kind);
