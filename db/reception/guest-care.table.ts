import type { Insertable, Selectable } from 'kysely';

/** Something that was promised to a guest, open until it is kept or not. */
export interface GuestPromiseTable {
  readonly id: string;
  readonly guest_id: string;
  readonly text: string;
  readonly made_by: string;
  readonly made_at_ms: number;
  readonly recorded_by: string;
  readonly due_day: string | null;
  kept: 0 | 1 | null;
  settled_at_ms: number | null;
  settled_by: string | null;
}
export type GuestPromiseRow = Selectable<GuestPromiseTable>;
export type NewGuestPromise = Insertable<GuestPromiseTable>;

/** A call to a guest that is due on a day, one open at a time. */
export interface ReturnCallTable {
  readonly id: string;
  readonly guest_id: string;
  agent_id: string;
  due_day: string;
  note: string;
  readonly planned_at_ms: number;
  readonly planned_by: string;
  outcome: 'done' | 'not-wanted' | null;
  contact_id: string | null;
  settled_at_ms: number | null;
  settled_by: string | null;
}
export type ReturnCallRow = Selectable<ReturnCallTable>;
