import type { Generated, Selectable } from 'kysely';

/** One setting that the rotation goes by, from the event after `after_event` on. Written by triggers. */
export interface RotationSettingTable {
  readonly seq: Generated<number>;
  readonly after_event: number;
  readonly at_ms: number;
  readonly key: string;
  readonly value_json: string;
}

/** The rotation as it stood after an event. */
export interface RotationSnapshotTable {
  readonly after_event: number;
  /** The latest instant among the events up to there. */
  readonly latest_at_ms: number;
  readonly snapshot_json: string;
}
export type RotationSnapshotRow = Selectable<RotationSnapshotTable>;
