import type { Selectable } from 'kysely';

/** Where a guest stands in the order of being seen, and the keys that find this guest. */
export interface GuestSearchTable {
  /** The highest is the guest seen last. Moves with each visit, and its keys with it. */
  rank: number;
  readonly guest_id: string;
  /** A JSON array; null until the keys are made. */
  keys_json: string | null;
}
export type GuestSearchRow = Selectable<GuestSearchTable>;

export interface GuestKeyTable {
  readonly key: string;
  rank: number;
}
