import type { Generated, Insertable, Selectable } from 'kysely';

export interface RotationEventTable {
  readonly seq: Generated<number>;
  readonly at_ms: number;
  readonly kind: 'joined' | 'left' | 'away' | 'back' | 'took' | 'freed' | 'reversed' | 'docked';
  readonly agent_id: string | null;
  readonly visit_id: string | null;
  readonly excused: 0 | 1 | null;
  readonly counts: 0 | 1 | null;
  readonly reason: string | null;
  /** The id of a docking. */
  readonly clause: string | null;
  /** The hall's reason for an absence, and when the agent means to be back. */
  readonly absence_id: string | null;
  readonly back_at_ms: number | null;
}
export type RotationEventRow = Selectable<RotationEventTable>;
export type NewRotationEvent = Insertable<RotationEventTable>;

/** A turn lost: the clause as it read on that day. */
export interface DockingTable {
  readonly id: string;
  readonly agent_id: string;
  readonly clause_zh: string;
  readonly clause_en: string;
  readonly docked_at_ms: number;
  readonly docked_by: string;
}
export type DockingRow = Selectable<DockingTable>;
