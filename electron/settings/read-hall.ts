import { isHallSetUp, readHallSettings } from '../../db/settings/setting.queries';
import type { settingsContract } from '../../shared/settings/contract';
import type { UseCase } from '../use-case';

/** The hall's settings. `demo` says that this is a practice hall on a throw-away database. */
export const readHall =
  (demo: boolean): UseCase<typeof settingsContract.readHall> =>
  async ({ db }) => ({ ...(await readHallSettings(db)), setUp: await isHallSetUp(db), demo });
