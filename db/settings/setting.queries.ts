import { defaultHallSettings, type HallSettings, hallSettings } from '../../shared/hall-settings';
import type { Reader, Writer } from '../schema';

/** The hall's settings: what is stored over the defaults that ship. */
export async function readHallSettings(db: Reader): Promise<HallSettings> {
  const rows = await db.selectFrom('setting').select(['key', 'value_json']).execute();
  const stored = Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value_json)]));
  return hallSettings.parse({ ...defaultHallSettings, ...stored });
}

/** Whether the first start has been finished. */
export async function isHallSetUp(db: Reader): Promise<boolean> {
  const row = await db
    .selectFrom('setting')
    .select('key')
    .where('key', '=', 'hallName')
    .executeTakeFirst();
  return row !== undefined;
}

export async function writeSettings(
  trx: Writer,
  changes: Partial<HallSettings>,
  by: { staffId: string | null; atMs: number },
): Promise<void> {
  for (const [key, value] of Object.entries(changes)) {
    const row = {
      value_json: JSON.stringify(value),
      changed_at_ms: by.atMs,
      changed_by: by.staffId,
    };
    await trx
      .insertInto('setting')
      .values({ key, ...row })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute();
  }
}
