import type { Generated, Insertable } from 'kysely';
import type { HappeningKind } from '../../shared/register-entry';
import type { IncidentKind, RegisterKind } from '../../shared/register-kinds';

/** What was written of something that happened; it stays as it was written. */
export interface RegisterEntryTable {
  readonly id: string;
  readonly number: number;
  readonly day: string;
  readonly kind: RegisterKind;
  readonly incident: IncidentKind | null;
  readonly occurred_at_ms: number;
  readonly recorded_at_ms: number;
  readonly written_by: string;
  readonly visit_id: string | null;
  readonly place: string;
  readonly what: string;
  readonly done: string;
  readonly told: string;
  readonly own_json: string;
  readonly steps_json: string;
}
export type NewRegisterEntry = Omit<Insertable<RegisterEntryTable>, 'number'>;

export interface RegisterEventTable {
  readonly id: Generated<number>;
  readonly entry_id: string;
  readonly day: string;
  readonly at_ms: number;
  readonly kind: HappeningKind;
  readonly staff_id: string;
  readonly text: string;
  /** Who looks after it until when; given with what opens, assigns or reopens it. */
  readonly owner_id: string | null;
  readonly due_at_ms: number | null;
  readonly step: number | null;
}
export type NewRegisterEvent = Insertable<RegisterEventTable>;

export interface RegisterDraftTable {
  readonly staff_id: string;
  draft_json: string;
  saved_at_ms: number;
}

/** What is searched: one row a text. */
export interface RegisterTextTable {
  readonly entry_id: string;
  readonly text: string;
}
