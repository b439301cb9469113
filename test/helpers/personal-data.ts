import { sql } from 'kysely';
import type { Reader } from '../../db/schema';

/** What has no place in the record chain: it can be erased nowhere but in its own column. */

/** Columns of a person's data, and of what somebody wrote freely. A new one of such a name is covered. */
const personal = /^(name|phone|plate|note|text|signature|evidence|place|what|done|told)$|reason$/;
/** Names of things, and reasons chosen from a list. */
const impersonal = ['hall_table.name', 'duty_break.reason'];

export interface KnownText {
  readonly column: string;
  readonly value: string;
}

/** Every piece of personal data that the hall's tables hold. */
export async function knownTexts(db: Reader): Promise<KnownText[]> {
  const { rows: columns } = await sql<{ of: string; name: string }>`
    SELECT m.name AS "of", c.name FROM sqlite_schema m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' ORDER BY 1, 2`.execute(db);
  const found: KnownText[] = [];
  for (const { of, name } of columns) {
    const column = `${of}.${name}`;
    if (!personal.test(name) || impersonal.includes(column)) continue;
    const { rows } = await sql<{ value: string | null }>`
      SELECT DISTINCT ${sql.ref(name)} AS value FROM ${sql.table(of)}`.execute(db);
    for (const { value } of rows) if (value) found.push({ column, value });
  }
  return found;
}

/** A code, an id, a day, a hash: nothing that anybody would write about a person. */
const token = /^[\w.:-]*$/;

/**
 * Where personal data got into what is kept for good, as `kind: column or text`.
 * Payloads are ids and figures only. Answers kept for a repeated request may name colleagues, never
 * guests, nor repeat what was written.
 */
export async function personalDataKept(db: Reader): Promise<string[]> {
  const known = await knownTexts(db);
  const ofGuests = known.filter(({ column }) => column !== 'staff.name');
  const links = await db.selectFrom('event').select(['kind', 'payload_json as json']).execute();
  const answers = await db
    .selectFrom('applied_write')
    .select(['procedure as kind', 'value_json as json'])
    .execute();
  return [
    ...links.flatMap(({ kind, json }) => [
      ...textsOf(JSON.parse(json))
        .filter((text) => !token.test(text))
        .map((text) => `${kind}: ${text}`),
      ...hits(known, kind, json),
    ]),
    ...answers.flatMap(({ kind, json }) => hits(ofGuests, kind, json)),
  ];
}

function hits(known: readonly KnownText[], kind: string, json: string): string[] {
  const texts = textsOf(JSON.parse(json));
  return known
    .filter(({ value }) => texts.some((text) => holds(text, value)))
    .map(({ column }) => `${kind}: ${column}`);
}

/** A surname of one letter turns up in any id; as a whole it does not. */
const holds = (text: string, value: string) =>
  text === value || (value.length > 1 && text.includes(value));

/** Every text and every number in a JSON value, the names of its fields included. */
function textsOf(value: unknown): string[] {
  if (value === null || typeof value === 'boolean') return [];
  if (typeof value !== 'object') return [String(value)];
  return Object.entries(value).flatMap(([name, each]) => [name, ...textsOf(each)]);
}
