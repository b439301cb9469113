import type { Generated, Insertable } from 'kysely';
import type { WindowKind } from '../../shared/procedure';

/** Who had personal data shown in full, where and why; never what was shown. */
export interface AccessLogTable {
  readonly id: Generated<number>;
  readonly at_ms: number;
  readonly actor_id: string;
  readonly window: WindowKind;
  /** What kind of record it was, such as `guest-phone`. */
  readonly record_kind: string;
  readonly record_id: string;
  readonly reason: string;
}
export type NewAccess = Insertable<AccessLogTable>;
