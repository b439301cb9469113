import type { Generated, Insertable } from 'kysely';
import type { EntryState, HappeningKind, WordsPurpose } from '../../shared/register-entry';
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
  /** The guest of the visit, or one who is linked without a visit. */
  readonly guest_id: string | null;
  /** The entry that it came from. */
  readonly from_entry_id: string | null;
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

/** Where an entry stands, who has it and until when: kept by triggers from what happens to it. */
export interface RegisterStandingTable {
  readonly entry_id: string;
  readonly state: EntryState;
  readonly owner_id: string;
  readonly due_at_ms: number;
}

export interface RegisterPhotoTable {
  readonly id: string;
  readonly entry_id: string;
  readonly day: string;
  readonly at_ms: number;
  readonly staff_id: string;
  readonly file: string;
  readonly sha256: string;
}
export type NewRegisterPhoto = Insertable<RegisterPhotoTable>;

export interface RegisterPhotoVoidTable {
  readonly photo_id: string;
  readonly day: string;
  readonly at_ms: number;
  readonly staff_id: string;
  readonly reason: string;
}
export type NewRegisterPhotoVoid = Insertable<RegisterPhotoVoidTable>;

/** What somebody has begun to write; its id becomes the key of the entry's write. */
export interface RegisterDraftTable {
  readonly id: string;
  readonly staff_id: string;
  draft_json: string;
  saved_at_ms: number;
}

/** What somebody has begun to say about an entry. */
export interface RegisterWordsTable {
  readonly staff_id: string;
  readonly entry_id: string;
  readonly purpose: WordsPurpose;
  text: string;
}

/** What is searched: one row a text. */
export interface RegisterTextTable {
  readonly entry_id: string;
  readonly text: string;
}

/** The groups of three letters that occur in what is searched. */
export interface RegisterTermTable {
  readonly term: string;
}
