import { isAnythingRecorded } from '../../db/settings/setting.queries';
import type { settingsContract } from '../../shared/settings/contract';
import type { Operators } from '../ipc/operators';
import type { UseCase } from '../use-case';

/** Whether the settings are open at this window, and what of them is fixed for good. */
export const readSettingsLock =
  (operators: Operators): UseCase<typeof settingsContract.readSettingsLock> =>
  async ({ db, window, now }) => ({
    openUntilMs: operators.settingsOpenUntilMs(window, now()),
    zoneFixed: await isAnythingRecorded(db),
  });
