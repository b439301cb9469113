import type { Insertable, Selectable } from 'kysely';

export interface SettingTable {
  readonly key: string;
  value_json: string;
  changed_at_ms: number;
  changed_by: string | null;
}
export type SettingRow = Selectable<SettingTable>;
export type NewSetting = Insertable<SettingTable>;
