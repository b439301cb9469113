import type { Generated, Insertable, Selectable } from 'kysely';
import type { Measure, RoundPurpose } from '../../shared/cleanliness-standard';
import type { Post } from '../../shared/procedure';

export interface TemplateVersionTable {
  readonly version: number;
  /** Null for what a hall began with. */
  readonly saved_at_ms: number | null;
  readonly saved_by: string | null;
}

/** In which versions something stands: from `since_version` on, up to but without `until_version`. */
interface Versioned {
  readonly since_version: Generated<number>;
  until_version: number | null;
}

export interface AreaTable {
  readonly id: string;
  name_zh: string;
  name_en: string;
  sort_order: number;
}
export type NewArea = Insertable<AreaTable>;

export interface AreaItemTable extends Versioned {
  readonly id: string;
  readonly area_id: string;
  readonly text_zh: string;
  readonly text_en: string;
  sort_order: number;
  readonly measure: Measure['kind'] | null;
  readonly bound: Measure['bound'] | null;
  readonly threshold: number | null;
  readonly weight: Generated<number>;
  readonly critical: Generated<0 | 1>;
  readonly after_rain: Generated<0 | 1>;
}
export type AreaItemRow = Selectable<AreaItemTable>;
export type NewAreaItem = Insertable<AreaItemTable>;

export interface RoundTaskTable extends Versioned {
  readonly id: string;
  readonly area_id: string;
  readonly purpose: RoundPurpose;
  readonly post: Post;
  readonly person_id: string | null;
  readonly at_minute: number | null;
  readonly until_minute: number | null;
}
export type NewRoundTask = Insertable<RoundTaskTable>;
