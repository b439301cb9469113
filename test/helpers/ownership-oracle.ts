import type {
  KnownGuest,
  OwnershipFacts,
  OwnershipSettings,
  Verdict,
} from '../../shared/reception/ownership';
import { dayMs } from './ownership-facts';

/** An agent holds the guest by at least one contact of their own; written out clause by clause. */
export function expectedCandidateIds(
  { agents, door, family, match, named }: OwnershipFacts,
  settings: OwnershipSettings,
  nowMs: number,
): Set<string> {
  const within = (atMs: number) => nowMs - atMs < settings.protectionDays * dayMs;
  const holds = (agentId: string) => {
    const recorded = (match?.guest.owners ?? []).filter((owner) => owner.agentId === agentId);
    const shown = named.filter(
      (evidence) =>
        evidence.agentId === agentId && settings.evidenceThatCounts.includes(evidence.kind),
    );
    const dates = [
      ...recorded.map((owner) => owner.lastEffectiveContactMs),
      ...shown.flatMap(({ atMs }) => (atMs === undefined ? [] : [atMs])),
    ];
    const byNaming =
      shown.length > 0 && (dates.length > 0 ? dates.some(within) : within(door.atMs));
    const byRecord = recorded.some((owner) => within(owner.lastEffectiveContactMs));
    const byFamily = family.some(
      ({ relation, guest }) =>
        settings.familyCounts.includes(relation) &&
        guest.owners.some(
          (owner) => owner.agentId === agentId && within(owner.lastEffectiveContactMs),
        ),
    );
    return byNaming || byRecord || byFamily;
  };
  return new Set(
    agents.flatMap(({ agentId, employment }) =>
      employment === 'works-here' && holds(agentId) ? agentId : [],
    ),
  );
}

/** What that many candidates make; a split needs two who are both on the record of one couple. */
export function expectedKinds(
  facts: OwnershipFacts,
  settings: OwnershipSettings,
  nowMs: number,
): Verdict['kind'][] {
  const ids = [...expectedCandidateIds(facts, settings, nowMs)];
  if (ids.length === 0) return ['unclaimed', 'rotation'];
  if (ids.length === 1) return ['owner'];
  const heldOf = (guest: KnownGuest) =>
    guest.owners.flatMap(({ agentId, lastEffectiveContactMs }) =>
      ids.includes(agentId) && nowMs - lastEffectiveContactMs < settings.protectionDays * dayMs
        ? agentId
        : [],
    );
  const spouses = settings.familyCounts.includes('spouse')
    ? facts.family.flatMap(({ relation, guest }) =>
        relation === 'spouse' && heldOf(guest).length > 0 ? guest : [],
      )
    : [];
  const couple = [...(facts.match ? [facts.match.guest] : []), ...spouses];
  const oneSpouse = spouses.every(({ guestId }) => guestId === spouses[0]?.guestId);
  const bothOnRecord = new Set(couple.flatMap(heldOf)).size === 2;
  return settings.couplesSplit && ids.length === 2 && oneSpouse && bothOnRecord
    ? ['split']
    : ['conflict'];
}
