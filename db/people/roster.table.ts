import type { Insertable, Selectable } from 'kysely';
import type { Post } from '../../shared/procedure';

/** Who is to work at which post on a day, and from when to when as it was planned. */
export interface RosterEntryTable {
  readonly day: string;
  readonly staff_id: string;
  shift_id: string;
  post: Post;
  from_ms: number;
  to_ms: number;
}
export type RosterEntryRow = Selectable<RosterEntryTable>;
export type NewRosterEntry = Insertable<RosterEntryTable>;
