import { writeSettings } from '../../db/settings/setting.queries';
import { ok } from '../../shared/result';
import type { settingsContract } from '../../shared/settings/contract';
import type { UseCase } from '../use-case';

/** Switches the language of every window. Setting it twice is harmless, so it needs no key. */
export const changeLanguage: UseCase<typeof settingsContract.changeLanguage> = async (
  context,
  { language },
) => {
  const by = { staffId: context.actor?.staffId ?? null, atMs: context.now() };
  await context.db.transaction().execute((trx) => writeSettings(trx, { language }, by));
  return ok({});
};
