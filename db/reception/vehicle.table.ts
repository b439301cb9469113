import type { Insertable, Selectable } from 'kysely';

/** The car that a party came in. */
export interface VehicleTable {
  readonly id: string;
  readonly visit_id: string;
  readonly day: string;
  /** Normalised. */
  plate: string;
  place: string;
  windows_shut: 0 | 1;
  /** A JSON array of damage marks. */
  marks_json: string;
  note: string;
  signature: string | null;
  signed_at_ms: number | null;
  photo: string | null;
  readonly recorded_at_ms: number;
  readonly recorded_by: string;
  /** All three are null until it is driven away. */
  left_day: string | null;
  left_at_ms: number | null;
  left_by: string | null;
}
export type VehicleRow = Selectable<VehicleTable>;
export type NewVehicle = Insertable<VehicleTable>;
