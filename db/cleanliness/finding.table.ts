import type { Generated, Insertable, Selectable } from 'kysely';
import type { FindingEventKind } from '../../shared/cleanliness/finding';
import type { Severity } from '../../shared/cleanliness/finding-contract';

/** Something that was found wrong; where it stands follows from its events. */
export interface FindingTable {
  readonly id: string;
  readonly round_id: string;
  readonly item_id: string;
  readonly day: string;
  severity: Severity;
}
export type NewFinding = Insertable<FindingTable>;

export interface FindingEventTable {
  readonly id: Generated<number>;
  readonly finding_id: string;
  readonly day: string;
  readonly at_ms: number;
  readonly kind: FindingEventKind;
  readonly staff_id: string;
  readonly note: string;
  /** Who puts it right until when; given with what opens or assigns it. */
  readonly owner_id: string | null;
  readonly due_at_ms: number | null;
  photo: string | null;
  photo_sha256: string | null;
}
export type FindingEventRow = Selectable<FindingEventTable>;
export type NewFindingEvent = Insertable<FindingEventTable>;
