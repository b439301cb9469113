import type { WeatherKind } from '../../shared/reception/weather-contract';
import type { Reader, Writer } from '../schema';

/** The weather that has begun and not ended. */
export function listOpenSpells(db: Reader) {
  return db
    .selectFrom('weather_spell')
    .select(['id', 'kind', 'started_at_ms'])
    .where('ended_at_ms', 'is', null)
    .execute();
}

/** When the last rain ended; undefined if it never rained. It may be raining again. */
export async function findLastRainEnd(db: Reader): Promise<number | undefined> {
  const row = await db
    .selectFrom('weather_spell')
    .select('ended_at_ms')
    .where('kind', '=', 'rain')
    .where('ended_at_ms', 'is not', null)
    .orderBy('ended_at_ms', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.ended_at_ms ?? undefined;
}

/** The spells of rain that ended or began since, those that last included. */
export function listRainsSince(db: Reader, sinceMs: number) {
  return db
    .selectFrom('weather_spell')
    .select(['started_at_ms', 'ended_at_ms'])
    .where('kind', '=', 'rain')
    .where((eb) => eb.or([eb('ended_at_ms', 'is', null), eb('ended_at_ms', '>=', sinceMs)]))
    .execute();
}

export async function insertWeatherSpell(
  trx: Writer,
  spell: { kind: WeatherKind; startedAtMs: number; startedBy: string },
): Promise<void> {
  await trx
    .insertInto('weather_spell')
    .values({
      kind: spell.kind,
      started_at_ms: spell.startedAtMs,
      started_by: spell.startedBy,
    })
    .execute();
}

export async function endWeatherSpell(
  trx: Writer,
  id: number,
  ended: { atMs: number; by: string },
): Promise<void> {
  await trx
    .updateTable('weather_spell')
    .set({ ended_at_ms: ended.atMs, ended_by: ended.by })
    .where('id', '=', id)
    .execute();
}
