import {
  listReceipts,
  listSituationsInForce,
  listVersionsReadBy,
  readVersion,
  listSituationVersions as versionsOf,
} from '../../db/handbook/handbook.queries';
import { searchKeys } from '../../db/handbook/search-keys';
import type { handbookContract } from '../../shared/handbook/contract';
import type { UseCase } from '../use-case';

/** The handbook as it is in force, with what each page is found by and whether it has to be read. */
export const listSituations: UseCase<typeof handbookContract.listSituations> = async ({
  db,
  actor,
}) => {
  const pages = await listSituationsInForce(db);
  const read = actor ? await listVersionsReadBy(db, actor.staffId) : new Set<string>();
  return Promise.all(
    pages.map(async ({ id, ...page }) => ({
      situationId: id,
      ...page,
      keys: await searchKeys(page.content),
      toRead: actor !== null && page.writtenAtMs !== null && !read.has(`${id}:${page.version}`),
    })),
  );
};

/** A page in all its versions, the one in force first. */
export const listSituationVersions: UseCase<typeof handbookContract.listSituationVersions> = async (
  { db },
  { situationId },
) => versionsOf(db, situationId);

export const listReadReceipts: UseCase<typeof handbookContract.listReadReceipts> = async (
  { db },
  { situationId },
) => listReceipts(db, situationId, await readVersion(db, 'situation', situationId));
