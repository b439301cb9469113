import { dayMs } from '../time';
import { workingAgents } from './ownership-agents';
import { type OwnershipGround, ownershipGrounds, throughGuestOf } from './ownership-grounds';
import type { OwnerCandidate, OwnershipFacts, OwnershipSettings, Verdict } from './ownership-types';

export { claimOutcome } from './ownership-claim';
export {
  type AgentEmployment,
  type AgentEvidence,
  type DoorAnswer,
  type DoorAnswers,
  type EvidenceKind,
  evidenceKinds,
  type FamilyLink,
  type FamilyRelation,
  familyRelations,
  type GuestMatch,
  type KnownGuest,
  type Ownership,
  type OwnershipFacts,
  type OwnershipSettings,
  type Verdict,
} from './ownership-types';

export const defaultOwnershipSettings: OwnershipSettings = {
  protectionDays: 30,
  claimDays: 2,
  familyCounts: ['spouse', 'parent', 'child'],
  evidenceThatCounts: ['message', 'call', 'business-card', 'name'],
  couplesSplit: true,
};

/**
 * Whole days of protection left, a begun day counting whole: `protectionDays` at the contact, 1
 * during the last 24 hours, 0 once it has lapsed. Days are 24 hours, not calendar days: protection
 * ends exactly `protectionDays` × 24 h after the last effective contact, whatever the hour of the
 * contact. Never more than `protectionDays`, even when the clock has been set back.
 */
export function protectionDaysLeft(
  lastEffectiveContactMs: number,
  nowMs: number,
  settings: Pick<OwnershipSettings, 'protectionDays'>,
): number {
  const { protectionDays } = settings;
  const left = Math.ceil((lastEffectiveContactMs + protectionDays * dayMs - nowMs) / dayMs);
  return Math.min(protectionDays, Math.max(0, left));
}

/**
 * Whose guest this is, by which clause and for how many days more.
 *
 * 1. An agent named with evidence that counts, or the owner on the guest's own record, while the
 *    last effective contact is within `protectionDays`; and likewise
 * 2. the protected owner of a relative whose relation counts. An agent who has left the company is
 *    never a candidate. One candidate: `owner`.
 * 3. Several: `split` if they are exactly two and both are recorded owners of the guest or of the
 *    guest's spouse (and couples may be split); otherwise `conflict`.
 * 4. None, and the guest has come or been contacted before (by an answer at the door, or by a
 *    record that names no owner) but nothing says by whom: `unclaimed`, counted from the question.
 * 5. Otherwise `rotation`, explained by the strongest ground that no longer holds.
 *
 * Candidates stand strongest first, one line per agent: named, then the guest's own record, then
 * family; equals by later contact, stronger evidence or closer relation, agent id.
 */
export function ownershipVerdict(
  facts: OwnershipFacts,
  settings: OwnershipSettings,
  nowMs: number,
): Verdict {
  const working = workingAgents(facts.agents);
  const grounds = ownershipGrounds(facts, settings);
  const holding = grounds.filter(
    ({ agentId, contactMs }) =>
      working.has(agentId) && protectionDaysLeft(contactMs, nowMs, settings) > 0,
  );
  const [first, second, ...others] = strongestPerAgent(holding).map(
    ({ contactMs, ...clause }): OwnerCandidate => ({
      ...clause,
      daysLeft: protectionDaysLeft(contactMs, nowMs, settings),
    }),
  );
  if (!first) return withoutOwner(facts, settings, grounds, nowMs);
  if (!second) return { kind: 'owner', candidates: [first] };
  const pair = [first, second] as const;
  return others.length === 0 && settings.couplesSplit && areOwnersOfCouple(pair, holding)
    ? { kind: 'split', candidates: pair }
    : { kind: 'conflict', candidates: [...pair, ...others] };
}

function strongestPerAgent(holding: readonly OwnershipGround[]): OwnershipGround[] {
  return holding.filter(
    ({ agentId }, place) => holding.findIndex((ground) => ground.agentId === agentId) === place,
  );
}

/** Both on the record of the guest or of the guest's one spouse: what the guest says proves no couple. */
function areOwnersOfCouple(
  pair: readonly OwnerCandidate[],
  holding: readonly OwnershipGround[],
): boolean {
  const ofGuest = holding.filter(
    ({ clause }) => clause === 'exact-phone' || clause === 'chosen-match',
  );
  const ofSpouse = holding.filter(
    (ground) => ground.clause === 'family' && ground.relation === 'spouse',
  );
  return (
    new Set(ofSpouse.map(throughGuestOf)).size <= 1 &&
    pair.every(({ agentId }) =>
      [...ofGuest, ...ofSpouse].some((ground) => ground.agentId === agentId),
    )
  );
}

function withoutOwner(
  { agents, door, match }: OwnershipFacts,
  { claimDays }: OwnershipSettings,
  [strongest]: readonly OwnershipGround[],
  nowMs: number,
): Verdict {
  const cameBefore =
    door.beenBefore === 'yes' || door.contactedByAgent === 'yes' || match !== undefined;
  if (cameBefore && (!strongest || strongest.clause === 'family'))
    return { kind: 'unclaimed', untilMs: door.atMs + claimDays * dayMs };
  if (!strongest) return { kind: 'rotation', clause: 'nothing-known' };

  const { agentId, contactMs } = strongest;
  const throughGuestId = throughGuestOf(strongest);
  const whose = { agentId, ...(throughGuestId !== undefined && { throughGuestId }) };
  return workingAgents(agents).has(agentId)
    ? {
        kind: 'rotation',
        clause: 'protection-lapsed',
        ...whose,
        daysSinceContact: Math.floor((nowMs - contactMs) / dayMs),
      }
    : { kind: 'rotation', clause: 'owner-left', ...whose };
}
