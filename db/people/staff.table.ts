import type { Generated, Insertable, Selectable, Updateable } from 'kysely';
import type { Post } from '../../shared/procedure';

export interface StaffTable {
  readonly id: string;
  name: string;
  roster_order: number;
  active: Generated<0 | 1>;
  pin_hash: string | null;
}
export type StaffRow = Selectable<StaffTable>;
export type NewStaff = Insertable<StaffTable>;

export type ChangedStaff = Updateable<StaffTable>;

export interface StaffPostTable {
  readonly staff_id: string;
  readonly post: Post;
}

/** Counts wrong PINs where a restart cannot reset them. */
export interface PinGuardTable {
  readonly staff_id: string;
  failures: number;
  locked_at_uptime_ms: number | null;
}
export type PinGuardRow = Selectable<PinGuardTable>;

export interface DutyTable {
  readonly id: Generated<number>;
  readonly staff_id: string;
  readonly post: Post;
  readonly day: string;
  readonly from_ms: number;
  to_ms: number | null;
  /** What was looked at before, as {@link KeptAppearance}; null where nobody looked. */
  readonly appearance_json: string | null;
}
export type DutyRow = Selectable<DutyTable>;

export interface DutyBreakTable {
  readonly id: Generated<number>;
  readonly staff_id: string;
  readonly day: string;
  readonly reason: string;
  readonly from_ms: number;
  to_ms: number | null;
  /** The reason in the words of then, as {@link Bilingual}; null for breaks from before these were kept. */
  readonly name_json: string | null;
}
export type DutyBreakRow = Selectable<DutyBreakTable>;
