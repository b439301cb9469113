import type { Reader, Writer } from '../schema';
import type { NewOwnerClaim, NewOwnerDecision, VerdictRow } from './ownership.table';

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

export async function insertOwnerClaim(trx: Writer, claim: NewOwnerClaim): Promise<void> {
  await trx.insertInto('owner_claim').values(claim).execute();
}
