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
  readonly clause: string | null;
}
export type RotationEventRow = Selectable<RotationEventTable>;
export type NewRotationEvent = Insertable<RotationEventTable>;
