import { writeSettings } from '../../db/settings/setting.queries';
import { ok } from '../../shared/result';
import type { settingsContract } from '../../shared/settings/contract';
import { type UseCase, write } from '../use-case';

/** Switches the language of every window. Setting it twice is harmless, so the key is made here. */
export const changeLanguage: UseCase<typeof settingsContract.changeLanguage> = (
  context,
  { language },
) =>
  write(context, 'settings.changeLanguage', context.newId(), async ({ trx, nowMs, record }) => {
    await writeSettings(
      trx,
      { language },
      { staffId: context.actor?.staffId ?? null, atMs: nowMs },
    );
    record('settings-changed', { keys: ['language'] });
    return ok({});
  });
