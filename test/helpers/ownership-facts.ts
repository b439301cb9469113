import type {
  FamilyRelation,
  KnownGuest,
  OwnershipFacts,
  Verdict,
} from '../../shared/reception/ownership';
import { hourMs } from '../../shared/time';

export const dayMs = 24 * hourMs;
/** 10:00 on a Monday in Shanghai: when the door questions are asked. */
export const doorMs = Date.UTC(2025, 2, 3, 2);

export const agentIds = ['an', 'bo', 'chi', 'du'] as const;

/** Facts of a guest of whom nothing is known and to whom every question was put. */
export function factsOf(known: Partial<OwnershipFacts> = {}): OwnershipFacts {
  return {
    door: {
      askedBy: 'wang',
      atMs: doorMs,
      beenBefore: 'no',
      familyHere: 'no',
      contactedByAgent: 'no',
    },
    named: [],
    family: [],
    agents: agentIds.map((agentId) => ({ agentId, employment: 'works-here' })),
    ...known,
  };
}

/** A known guest; each owner's last effective contact was so many days before the door. */
export function guestOf(guestId: string, daysSince: Readonly<Record<string, number>>): KnownGuest {
  return {
    guestId,
    owners: Object.entries(daysSince).map(([agentId, days]) => ({
      agentId,
      lastEffectiveContactMs: doorMs - days * dayMs,
    })),
  };
}

export function phoneOf(daysSince: Readonly<Record<string, number>>) {
  return { match: { by: 'exact-phone' as const, guest: guestOf('self', daysSince) } };
}

export function relativeOf(
  relation: FamilyRelation,
  guestId: string,
  daysSince: Readonly<Record<string, number>>,
) {
  return { relation, guest: guestOf(guestId, daysSince) };
}

export function candidatesOf(verdict: Verdict) {
  return 'candidates' in verdict ? verdict.candidates : [];
}

export function candidateIdsOf(verdict: Verdict): string[] {
  return candidatesOf(verdict).map(({ agentId }) => agentId);
}
