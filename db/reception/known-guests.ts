import {
  type AgentEmployment,
  claimOutcome,
  type KnownGuest,
  type Ownership,
} from '../../shared/reception/ownership';
import type { Reader } from '../schema';
import { listOwners } from './guest-owner.queries';
import { listOwnerClaims, listUnclaimedOf } from './verdict.queries';

/**
 * These guests with their owners: those on record; for a guest without one, the agent who served
 * while nobody claimed the guest in time.
 */
export async function readKnownGuests(
  db: Reader,
  guestIds: readonly string[],
  agents: readonly AgentEmployment[],
  nowMs: number,
): Promise<KnownGuest[]> {
  const owners = await listOwners(db, guestIds);
  const ownerless = guestIds.filter((id) => owners.every(({ guestId }) => guestId !== id));
  const byTime = await readOwnersByTime(db, ownerless, agents, nowMs);
  return guestIds.map((guestId) => ({
    guestId,
    owners: [...owners, ...byTime]
      .filter((owner) => owner.guestId === guestId)
      .map(({ agentId, lastEffectiveContactMs }) => ({ agentId, lastEffectiveContactMs })),
  }));
}

/** The first that went unclaimed decides: computed, so that no timer has to be there for it. */
async function readOwnersByTime(
  db: Reader,
  guestIds: readonly string[],
  agents: readonly AgentEmployment[],
  nowMs: number,
): Promise<(Ownership & { guestId: string })[]> {
  const visits = await listUnclaimedOf(db, guestIds);
  const claims = await listOwnerClaims(
    db,
    visits.map(({ visit_id }) => visit_id),
  );
  const owners = new Map<string, Ownership & { guestId: string }>();
  for (const visit of visits) {
    const outcome = claimOutcome(
      {
        untilMs: visit.until_ms ?? 0,
        ...(visit.agent_id !== null && { servedBy: visit.agent_id }),
        claims: claims
          .filter(({ visit_id }) => visit_id === visit.visit_id)
          .map(({ agent_id, claimed_at_ms }) => ({ agentId: agent_id, atMs: claimed_at_ms })),
      },
      agents,
      nowMs,
    );
    if (outcome.kind !== 'server-owns' || owners.has(visit.guest_id)) continue;
    owners.set(visit.guest_id, {
      guestId: visit.guest_id,
      agentId: outcome.agentId,
      lastEffectiveContactMs: visit.left_at_ms ?? visit.arrived_at_ms,
    });
  }
  return [...owners.values()];
}
