import { listEmployment, listStaffNames } from '../../db/people/staff.queries';
import { listOwners } from '../../db/reception/guest-owner.queries';
import { listOwnerClaims, listUndecided } from '../../db/reception/verdict.queries';
import type { Reader } from '../../db/schema';
import type { receptionContract } from '../../shared/reception/contract';
import { claimOutcome, type Verdict } from '../../shared/reception/ownership';
import type { OwnershipMatter } from '../../shared/reception/ownership-contract';
import { maskPhone } from '../../shared/reception/phone';
import type { UseCase } from '../use-case';
import { showCandidates } from './show-ruling';

type Undecided = Awaited<ReturnType<typeof listUndecided>>[number];
type Names = ReadonlyMap<string, string>;

/** What the supervisor has to decide, and the unclaimed board. */
export const listOwnershipMatters: UseCase<typeof receptionContract.listOwnershipMatters> = async ({
  db,
  now,
}) => {
  const names = await listStaffNames(db);
  const matters = [...(await readConflicts(db, names)), ...(await readUnclaimed(db, names, now()))];
  return matters.toSorted((a, b) => a.arrivedAtMs - b.arrivedAtMs);
};

async function readConflicts(db: Reader, names: Names): Promise<OwnershipMatter[]> {
  const matters: OwnershipMatter[] = [];
  for (const row of await listUndecided(db, 'conflict')) {
    const verdict: Verdict = JSON.parse(row.ruling_json);
    if (verdict.kind !== 'conflict') continue;
    const candidates = await showCandidates(db, verdict.candidates);
    matters.push({ kind: 'conflict', ...visitOf(row, names), candidates });
  }
  return matters;
}

/** A guest who came twice meanwhile stands there once; one with an owner by now does not. */
async function readUnclaimed(db: Reader, names: Names, nowMs: number): Promise<OwnershipMatter[]> {
  const rows = await listUndecided(db, 'unclaimed');
  const agents = await listEmployment(db);
  const claims = await listOwnerClaims(
    db,
    rows.map(({ visit_id }) => visit_id),
  );
  const owners = await listOwners(
    db,
    rows.map(({ guest_id }) => guest_id),
  );
  const settled = new Set(owners.map(({ guestId }) => guestId));
  const matters: OwnershipMatter[] = [];
  for (const row of rows) {
    if (settled.has(row.guest_id)) continue;
    settled.add(row.guest_id);
    const untilMs = row.until_ms ?? 0;
    const made = claims.flatMap(({ visit_id, agent_id, claimed_at_ms }) =>
      visit_id === row.visit_id ? [{ agentId: agent_id, atMs: claimed_at_ms }] : [],
    );
    const servedBy = row.agent_id ?? undefined;
    const known = { untilMs, claims: made, ...(servedBy !== undefined && { servedBy }) };
    const { kind } = claimOutcome(known, agents, nowMs);
    if (kind !== 'open' && kind !== 'supervisor-decides') continue;
    matters.push({
      kind: 'unclaimed',
      ...visitOf(row, names),
      untilMs,
      claims: made.map(({ agentId, atMs }) => ({
        agentId,
        agentName: names.get(agentId) ?? '',
        claimedAtMs: atMs,
      })),
    });
  }
  return matters;
}

function visitOf(row: Undecided, names: Names) {
  const agentId = row.agent_id;
  return {
    visitId: row.visit_id,
    guestName: row.name,
    formOfAddress: row.form_of_address,
    maskedPhone: row.phone === null ? null : maskPhone(row.phone),
    arrivedAtMs: row.arrived_at_ms,
    servedBy: agentId === null ? null : { agentId, agentName: names.get(agentId) ?? '' },
  };
}
