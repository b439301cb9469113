import { defaultHallSettings, type HallSettings, hallSettings } from '../../shared/hall-settings';
import { businessDayRange } from '../../shared/time';
import type { Reader, Writer } from '../schema';

/** The hall's settings: what is stored over the defaults that ship. */
export async function readHallSettings(db: Reader): Promise<HallSettings> {
  const rows = await db.selectFrom('setting').select(['key', 'value_json']).execute();
  const text = JSON.stringify(rows);
  if (lastRead?.text !== text) {
    const stored = Object.fromEntries(rows.map((row) => [row.key, JSON.parse(row.value_json)]));
    const hall = hallSettings.parse({ ...defaultHallSettings, ...stored });
    lastRead = { text, hall: Object.freeze(hall) };
  }
  return lastRead.hall;
}

/** What the rows said when they were last understood: every call reads them, and they hardly ever change. */
let lastRead: { readonly text: string; readonly hall: HallSettings } | undefined;

/** Whether the first start has been finished. */
export async function isHallSetUp(db: Reader): Promise<boolean> {
  const row = await db
    .selectFrom('setting')
    .select('key')
    .where('key', '=', 'hallName')
    .executeTakeFirst();
  return row !== undefined;
}

/** Stores settings, and keeps what stood before in the history; the first start is its beginning. */
export async function writeSettings(
  trx: Writer,
  changes: Partial<HallSettings>,
  by: { staffId: string | null; atMs: number },
): Promise<void> {
  const before: Readonly<Record<string, unknown>> = await readHallSettings(trx);
  const isFirst = !(await isHallSetUp(trx));
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
    const old_json = JSON.stringify(before[key]);
    if (isFirst || old_json === row.value_json) continue;
    const { value_json: new_json, ...when } = row;
    await trx
      .insertInto('setting_change')
      .values({ key, old_json, new_json, ...when })
      .execute();
  }
}

/** The newest changes first, each with the name of who made it. */
export function listSettingChanges(db: Reader, limit: number) {
  return db
    .selectFrom('setting_change')
    .leftJoin('staff', 'staff.id', 'setting_change.changed_by')
    .selectAll('setting_change')
    .select('staff.name as changed_by_name')
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}

/**
 * The settings as they stood when a business day (`YYYY-MM-DD`) ended: what has been changed since
 * is taken back, so that new shifts do not divide an old day.
 */
export async function readHallSettingsOfDay(db: Reader, day: string): Promise<HallSettings> {
  const hall = await readHallSettings(db);
  const since = await db
    .selectFrom('setting_change')
    .select(['key', 'old_json'])
    .where('changed_at_ms', '>=', businessDayRange(day, hall).toMs)
    .orderBy('seq', 'desc')
    .execute();
  const old = since.map(({ key, old_json }) => [key, JSON.parse(old_json)]);
  return hallSettings.parse({ ...hall, ...Object.fromEntries(old) });
}

/** Whether anybody has worked here yet: days and hours of what is recorded hang on the zone. */
export async function isAnythingRecorded(db: Reader): Promise<boolean> {
  const duty = await db.selectFrom('duty').select('id').limit(1).executeTakeFirst();
  const visit = await db.selectFrom('visit').select('seq').limit(1).executeTakeFirst();
  return (duty ?? visit) !== undefined;
}
