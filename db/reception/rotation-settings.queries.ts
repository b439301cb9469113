import { defaultHallSettings, hallSettings } from '../../shared/hall-settings';
import { type RotationSettings, rotationSettingsOf } from '../../shared/reception/rotation';
import type { Reader } from '../schema';

/** What the rotation goes by for every event after `afterEvent`, until the next of these. */
export interface SettingsInForce {
  readonly afterEvent: number;
  readonly atMs: number;
  readonly settings: RotationSettings;
}

/** Everything that was ever in force, oldest first; the defaults that ship came before. */
export async function listSettingsInForce(
  db: Reader,
): Promise<readonly [SettingsInForce, ...SettingsInForce[]]> {
  const rows = await db.selectFrom('rotation_setting').selectAll().orderBy('seq').execute();
  let hall = defaultHallSettings;
  const beginning: SettingsInForce = {
    afterEvent: 0,
    atMs: Number.NEGATIVE_INFINITY,
    settings: rotationSettingsOf(hall),
  };
  return [
    beginning,
    ...rows.map((row) => {
      hall = hallSettings.parse({ ...hall, [row.key]: JSON.parse(row.value_json) });
      return {
        afterEvent: row.after_event,
        atMs: row.at_ms,
        settings: rotationSettingsOf(hall),
      };
    }),
  ];
}

/** By what an event was judged. */
export function settingsFor(
  inForce: readonly [SettingsInForce, ...SettingsInForce[]],
  eventSeq: number,
): RotationSettings {
  const found = inForce.findLast(({ afterEvent }) => afterEvent < eventSeq);
  return (found ?? inForce[0]).settings;
}

/**
 * By what the order was made at an instant when `lastSeq` was the last event. A change is known by
 * its place in the log, and after the last event by its instant.
 */
export function settingsAt(
  inForce: readonly [SettingsInForce, ...SettingsInForce[]],
  lastSeq: number,
  atMs: number,
): RotationSettings {
  const found = inForce.findLast((each) => each.afterEvent < lastSeq || each.atMs <= atMs);
  return (found ?? inForce[0]).settings;
}
