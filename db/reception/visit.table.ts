import type { Generated, Insertable, Selectable } from 'kysely';
import type { FormOfAddress, VisitSource } from '../../shared/fields';
import type { AssignmentCause } from '../../shared/reception/assignment';

export interface GuestTable {
  readonly id: string;
  name: string;
  form_of_address: FormOfAddress;
  /** Normalised; null when none was given. */
  phone: string | null;
  readonly created_at_ms: number;
}
export type GuestRow = Selectable<GuestTable>;
export type NewGuest = Insertable<GuestTable>;

export interface VisitTable {
  readonly seq: Generated<number>;
  readonly id: string;
  readonly guest_id: string;
  readonly day: string;
  readonly kind: 'first' | 'returning';
  party_size: number;
  source: VisitSource;
  note: string;
  readonly arrived_at_ms: number;
  readonly recorded_at_ms: number;
  readonly registered_by: string;
  agent_id: string | null;
  table_id: string | null;
  left_at_ms: number | null;
  /** Set on a visit that was registered by mistake: it counts nowhere and stays as a trace. */
  voided_by: string | null;
  void_reason: string | null;
  /** When the departure was written down, where that was later than it happened. */
  left_recorded_at_ms: Generated<number | null>;
  readonly split_from: Generated<string | null>;
  /** The party that this one joined; it is counted there. */
  merged_into: Generated<string | null>;
}
export type VisitRow = Selectable<VisitTable>;
export type NewVisit = Insertable<VisitTable>;

/** Who looked after a visit, from when to when, and why that agent. */
export interface VisitAgentTable {
  readonly seq: Generated<number>;
  readonly visit_id: string;
  readonly agent_id: string;
  readonly proposed_agent_id: string | null;
  /** In the words of whoever gave it; empty where the cause says all. */
  readonly reason: string;
  readonly cause: Generated<AssignmentCause>;
  /** The owner, who keeps the guest while the agent covers. */
  readonly covers_for: string | null;
  /** Whether it cost the agent a turn. */
  counts: 0 | 1;
  readonly from_ms: number;
  to_ms: number | null;
}
export type NewVisitAgent = Insertable<VisitAgentTable>;
