import type { Generated, Insertable, Selectable } from 'kysely';

export interface SettingTable {
  readonly key: string;
  value_json: string;
  changed_at_ms: number;
  changed_by: string | null;
}
export type SettingRow = Selectable<SettingTable>;
export type NewSetting = Insertable<SettingTable>;

/** One change of one setting. Append-only. */
export interface SettingChangeTable {
  readonly seq: Generated<number>;
  readonly key: string;
  readonly old_json: string;
  readonly new_json: string;
  readonly changed_at_ms: number;
  /** Null where nobody was signed in: the first start, the language at the bar. */
  readonly changed_by: string | null;
}
export type SettingChangeRow = Selectable<SettingChangeTable>;
