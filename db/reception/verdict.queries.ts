import type { Reader, Writer } from '../schema';
import type {
  NewOwnerDecision,
  OwnerClaimRow,
  OwnerDecisionRow,
  VerdictRow,
} from './ownership.table';

export async function insertVerdict(trx: Writer, verdict: VerdictRow): Promise<void> {
  await trx.insertInto('verdict').values(verdict).execute();
}

export function findVerdict(db: Reader, visitId: string): Promise<VerdictRow | undefined> {
  return db.selectFrom('verdict').selectAll().where('visit_id', '=', visitId).executeTakeFirst();
}

/** Whose guest a visit is by the ruling or by the supervisor's decision on it; two for a couple. */
export async function listOwnersOfVisit(db: Reader, visitId: string): Promise<string[]> {
  const row = await db
    .selectFrom('verdict')
    .leftJoin('owner_decision', 'owner_decision.visit_id', 'verdict.visit_id')
    .select([
      'verdict.owner_id',
      'verdict.second_owner_id',
      'owner_decision.owner_id as decided_id',
      'owner_decision.second_owner_id as second_decided_id',
    ])
    .where('verdict.visit_id', '=', visitId)
    .executeTakeFirst();
  if (!row) return [];
  const owners =
    row.decided_id === null
      ? [row.owner_id, row.second_owner_id]
      : [row.decided_id, row.second_decided_id];
  return owners.filter((id) => id !== null);
}

export async function insertOwnerDecision(trx: Writer, decision: NewOwnerDecision): Promise<void> {
  await trx.insertInto('owner_decision').values(decision).execute();
}

export function findOwnerDecision(
  db: Reader,
  visitId: string,
): Promise<OwnerDecisionRow | undefined> {
  return db
    .selectFrom('owner_decision')
    .selectAll()
    .where('visit_id', '=', visitId)
    .executeTakeFirst();
}

export async function insertOwnerClaim(trx: Writer, claim: OwnerClaimRow): Promise<void> {
  await trx.insertInto('owner_claim').values(claim).execute();
}

/** The claims on these visits, the earliest first. */
export async function listOwnerClaims(
  db: Reader,
  visitIds: readonly string[],
): Promise<OwnerClaimRow[]> {
  if (visitIds.length === 0) return [];
  return db
    .selectFrom('owner_claim')
    .selectAll()
    .where('visit_id', 'in', visitIds)
    .orderBy('claimed_at_ms')
    .orderBy('agent_id')
    .execute();
}

/** The rulings that nobody has decided on yet, with the visit and its guest; the oldest first. */
export function listUndecided(db: Reader, kind: 'conflict' | 'unclaimed') {
  return undecided(db, kind)
    .innerJoin('guest', 'guest.id', 'visit.guest_id')
    .select(['guest.name', 'guest.form_of_address', 'guest.phone'])
    .execute();
}

/** The unclaimed visits of these guests that nobody has decided on; the oldest first. */
export async function listUnclaimedOf(db: Reader, guestIds: readonly string[]) {
  if (guestIds.length === 0) return [];
  return undecided(db, 'unclaimed').where('visit.guest_id', 'in', guestIds).execute();
}

function undecided(db: Reader, kind: 'conflict' | 'unclaimed') {
  return db
    .selectFrom('verdict')
    .innerJoin('visit', 'visit.id', 'verdict.visit_id')
    .leftJoin('owner_decision', 'owner_decision.visit_id', 'verdict.visit_id')
    .select([
      'verdict.visit_id',
      'verdict.until_ms',
      'verdict.ruling_json',
      'visit.guest_id',
      'visit.agent_id',
      'visit.arrived_at_ms',
      'visit.left_at_ms',
    ])
    .where('verdict.kind', '=', kind)
    .where('owner_decision.visit_id', 'is', null)
    .where('visit.voided_by', 'is', null)
    .orderBy('verdict.asked_at_ms');
}
