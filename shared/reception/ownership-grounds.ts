import { compareIds } from './ownership-agents';
import {
  type EvidenceKind,
  evidenceKinds,
  type FamilyRelation,
  familyRelations,
  type OwnershipClause,
  type OwnershipFacts,
  type OwnershipSettings,
} from './ownership-types';

/** One reason for which an agent may own the guest, whether or not it still holds. */
export type OwnershipGround = OwnershipClause & {
  readonly agentId: string;
  /** Protection runs from here. */
  readonly contactMs: number;
};

/**
 * Every ground that the facts give and the hall lets count, strongest first: an agent named with
 * evidence, then the guest's own record, then a relative's. Equals stand by later contact, then
 * stronger evidence or closer relation, then agent id, then the relative's guest id; so the order
 * of the facts makes no difference.
 */
export function ownershipGrounds(
  facts: OwnershipFacts,
  settings: OwnershipSettings,
): OwnershipGround[] {
  return [
    ...namedGrounds(facts, settings.evidenceThatCounts),
    ...recordGrounds(facts),
    ...familyGrounds(facts, settings.familyCounts),
  ].sort(byStrength);
}

/**
 * Protection of a named agent runs from the last contact that is known, by record or by dated
 * evidence: a card or a name alone does not revive a lapsed owner, a recent message does. With no
 * contact known it runs from the question at the door.
 */
function namedGrounds(
  { door, match, named }: OwnershipFacts,
  counting: readonly EvidenceKind[],
): OwnershipGround[] {
  const counted = named.filter(({ kind }) => counting.includes(kind));
  return counted.map(({ agentId, kind }) => {
    const contacts = [
      ...counted.map((evidence) => ({ agentId: evidence.agentId, atMs: evidence.atMs })),
      ...(match?.guest.owners ?? []).map((owner) => ({
        agentId: owner.agentId,
        atMs: owner.lastEffectiveContactMs,
      })),
    ].flatMap((contact) => (contact.agentId === agentId ? (contact.atMs ?? []) : []));
    const contactMs = contacts.length > 0 ? Math.max(...contacts) : door.atMs;
    return { clause: 'named-agent', evidence: kind, agentId, contactMs };
  });
}

function recordGrounds({ match }: OwnershipFacts): OwnershipGround[] {
  if (!match) return [];
  return match.guest.owners.map(({ agentId, lastEffectiveContactMs }) => ({
    clause: match.by,
    agentId,
    contactMs: lastEffectiveContactMs,
  }));
}

function familyGrounds(
  { family }: OwnershipFacts,
  counting: readonly FamilyRelation[],
): OwnershipGround[] {
  return family
    .filter(({ relation }) => counting.includes(relation))
    .flatMap(({ relation, guest }) =>
      guest.owners.map(({ agentId, lastEffectiveContactMs }) => ({
        clause: 'family' as const,
        relation,
        throughGuestId: guest.guestId,
        agentId,
        contactMs: lastEffectiveContactMs,
      })),
    );
}

const clauseOrder: readonly OwnershipClause['clause'][] = [
  'named-agent',
  'exact-phone',
  'chosen-match',
  'family',
];

function byStrength(one: OwnershipGround, other: OwnershipGround): number {
  return (
    clauseOrder.indexOf(one.clause) - clauseOrder.indexOf(other.clause) ||
    other.contactMs - one.contactMs ||
    closeness(one) - closeness(other) ||
    compareIds(one.agentId, other.agentId) ||
    compareIds(throughGuestOf(one) ?? '', throughGuestOf(other) ?? '')
  );
}

function closeness(ground: OwnershipGround): number {
  if (ground.clause === 'named-agent') return evidenceKinds.indexOf(ground.evidence);
  return ground.clause === 'family' ? familyRelations.indexOf(ground.relation) : 0;
}

/** The relative through whom a ground leads; undefined for the guest's own. */
export function throughGuestOf(ground: OwnershipGround): string | undefined {
  return ground.clause === 'family' ? ground.throughGuestId : undefined;
}
