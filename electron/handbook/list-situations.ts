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

/**
 * The handbook as it is in force, with what each page is found by, whether it has to be read, and
 * what it is then compared with.
 */
export const listSituations: UseCase<typeof handbookContract.listSituations> = async ({
  db,
  actor,
}) => {
  const pages = await listSituationsInForce(db);
  const read = actor ? await listVersionsReadBy(db, actor.staffId) : new Set<string>();
  const hasRead = (situationId: string, version: number) => read.has(`${situationId}:${version}`);
  const before = async (situationId: string) => {
    const [, ...earlier] = await versionsOf(db, situationId);
    const confirmed = earlier.find(({ version }) => hasRead(situationId, version));
    const compared = confirmed ?? earlier[0];
    return compared ? { ...compared, confirmed: confirmed !== undefined } : null;
  };
  return Promise.all(
    pages.map(async ({ id, ...page }) => {
      const toRead = actor !== null && page.writtenAtMs !== null && !hasRead(id, page.version);
      return {
        ...{ situationId: id, ...page, keys: await searchKeys(page.content) },
        ...{ toRead, before: toRead ? await before(id) : null },
      };
    }),
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
