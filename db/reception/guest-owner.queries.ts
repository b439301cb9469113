import { sql } from 'kysely';
import type { FamilyRelation, Ownership } from '../../shared/reception/ownership';
import type { Reader, Writer } from '../schema';
import type { NewFamilyLink } from './ownership.table';

export interface OwnerOfGuest extends Ownership {
  readonly guestId: string;
}

/**
 * The owners on record of these guests with their last effective contact: the last visit in their
 * name, or their last effective call or message.
 */
export async function listOwners(db: Reader, guestIds: readonly string[]): Promise<OwnerOfGuest[]> {
  if (guestIds.length === 0) return [];
  const { rows } = await sql<OwnerOfGuest>`SELECT guest_id AS guestId, agent_id AS agentId,
      max(served_at_ms, coalesce((SELECT max(at_ms) FROM contact
        WHERE contact.guest_id = guest_owner.guest_id
          AND contact.agent_id = guest_owner.agent_id AND effective = 1), 0))
        AS lastEffectiveContactMs
    FROM guest_owner WHERE to_ms IS NULL AND guest_id IN (${sql.join(guestIds)})
    ORDER BY seq`.execute(db);
  return rows;
}

/**
 * Makes these agents the owners of a guest, of nobody else: a visit in their name ended then, or a
 * decision was made. Whoever was one stays one; nothing moves back in time.
 */
export async function setOwners(
  trx: Writer,
  guestId: string,
  agentIds: readonly string[],
  atMs: number,
): Promise<void> {
  await trx
    .updateTable('guest_owner')
    .set(({ fn, ref, val }) => ({ to_ms: fn<number>('max', [ref('from_ms'), val(atMs)]) }))
    .where('guest_id', '=', guestId)
    .where('to_ms', 'is', null)
    .where('agent_id', 'not in', agentIds)
    .execute();
  for (const agent_id of agentIds)
    await trx
      .insertInto('guest_owner')
      .values({ guest_id: guestId, agent_id, from_ms: atMs, served_at_ms: atMs, to_ms: null })
      .onConflict((conflict) =>
        conflict
          .columns(['guest_id', 'agent_id'])
          .where('to_ms', 'is', null)
          .doUpdateSet(({ fn, ref, val }) => ({
            served_at_ms: fn<number>('max', [ref('guest_owner.served_at_ms'), val(atMs)]),
          })),
      )
      .execute();
}

export async function insertFamilyLink(trx: Writer, link: NewFamilyLink): Promise<void> {
  await trx
    .insertInto('family_link')
    .values(link)
    .onConflict((conflict) => conflict.doUpdateSet(link))
    .execute();
}

const seenFromTheOther = {
  spouse: 'spouse',
  parent: 'child',
  child: 'parent',
  other: 'other',
} as const satisfies Record<FamilyRelation, FamilyRelation>;

/** A guest's relatives, whichever of the two the link was recorded with. */
export async function listRelatives(
  db: Reader,
  guestId: string,
): Promise<{ guestId: string; relation: FamilyRelation }[]> {
  const links = await db
    .selectFrom('family_link')
    .select(['guest_id', 'relative_id', 'relation'])
    .where(({ or, eb }) => or([eb('guest_id', '=', guestId), eb('relative_id', '=', guestId)]))
    .execute();
  return links.map(({ guest_id, relative_id, relation }) =>
    guest_id === guestId
      ? { guestId: relative_id, relation }
      : { guestId: guest_id, relation: seenFromTheOther[relation] },
  );
}
