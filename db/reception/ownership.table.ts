import type { Generated, Insertable, Selectable } from 'kysely';
import type {
  DoorAnswer,
  EvidenceKind,
  FamilyRelation,
  Verdict,
} from '../../shared/reception/ownership';

/** What was asked at the door of a visit, and whose guest it was ruled to be. */
export interface VerdictTable {
  readonly visit_id: string;
  readonly asked_by: string;
  readonly asked_at_ms: number;
  readonly been_before: DoorAnswer;
  readonly family_here: DoorAnswer;
  readonly contacted_by_agent: DoorAnswer;
  readonly named_agent_id: string | null;
  readonly evidence: EvidenceKind | null;
  readonly evidence_at_ms: number | null;
  readonly kind: Verdict['kind'];
  /** Null while nobody owns the guest or the supervisor has yet to decide. */
  readonly owner_id: string | null;
  readonly second_owner_id: string | null;
  readonly until_ms: number | null;
  readonly ruling_json: string;
  readonly settings_json: string;
}
export type VerdictRow = Selectable<VerdictTable>;

/** The supervisor's decision on a conflict or on claims. */
export interface OwnerDecisionTable {
  readonly visit_id: string;
  readonly day: string;
  readonly owner_id: string;
  readonly second_owner_id: string | null;
  readonly reason: string;
  readonly decided_by: string;
  readonly decided_at_ms: number;
}
export type OwnerDecisionRow = Selectable<OwnerDecisionTable>;
export type NewOwnerDecision = Insertable<OwnerDecisionTable>;

export interface OwnerClaimTable {
  readonly visit_id: string;
  readonly agent_id: string;
  readonly claimed_at_ms: number;
  readonly recorded_by: string;
}
export type OwnerClaimRow = Selectable<OwnerClaimTable>;

/** The relative is the guest's spouse, parent and so on. */
export interface FamilyLinkTable {
  readonly guest_id: string;
  readonly relative_id: string;
  readonly relation: FamilyRelation;
  readonly recorded_by: string;
  readonly recorded_at_ms: number;
}
export type NewFamilyLink = Insertable<FamilyLinkTable>;

export interface GuestOwnerTable {
  readonly seq: Generated<number>;
  readonly guest_id: string;
  readonly agent_id: string;
  readonly from_ms: number;
  served_at_ms: number;
  to_ms: number | null;
}

/** A call or message between an agent and a guest; an effective one extends protection. */
export interface ContactTable {
  readonly id: string;
  readonly guest_id: string;
  readonly agent_id: string;
  readonly kind: 'call' | 'message';
  readonly effective: 0 | 1;
  readonly note: string;
  readonly at_ms: number;
  readonly recorded_at_ms: number;
  readonly recorded_by: string;
}
export type ContactRow = Selectable<ContactTable>;
