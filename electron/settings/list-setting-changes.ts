import * as history from '../../db/settings/setting.queries';
import type { settingsContract } from '../../shared/settings/contract';
import type { UseCase } from '../use-case';

/** As far back as anybody looks. */
const longest = 500;

/** Who changed what when, the newest first. */
export const listSettingChanges: UseCase<typeof settingsContract.listSettingChanges> = async ({
  db,
}) =>
  (await history.listSettingChanges(db, longest)).map((change) => ({
    changeId: change.seq,
    setting: change.key,
    before: JSON.parse(change.old_json),
    after: JSON.parse(change.new_json),
    changedAtMs: change.changed_at_ms,
    changedByName: change.changed_by_name,
  }));
