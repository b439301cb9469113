/** What decides whose guest somebody is (判客), and what the decision looks like. Ids and figures only. */

/** Strongest first: what leaves a trace before what is only said. */
export const evidenceKinds = ['message', 'call', 'business-card', 'name'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** Closest first. */
export const familyRelations = ['spouse', 'parent', 'child', 'other'] as const;
export type FamilyRelation = (typeof familyRelations)[number];

/** A question that was not put is recorded as skipped; it counts neither as yes nor as no. */
export const doorAnswerKinds = ['yes', 'no', 'skipped'] as const;
export type DoorAnswer = (typeof doorAnswerKinds)[number];

export interface DoorAnswers {
  readonly askedBy: string;
  readonly atMs: number;
  /** Been here before? */
  readonly beenBefore: DoorAnswer;
  /** Has family or a friend here? Decides nothing by itself: a link to a known guest does. */
  readonly familyHere: DoorAnswer;
  /** Has one of our agents called or messaged? */
  readonly contactedByAgent: DoorAnswer;
}

export interface Ownership {
  readonly agentId: string;
  /** The last visit, call or message of this agent with the guest that counted as effective. */
  readonly lastEffectiveContactMs: number;
}

export interface KnownGuest {
  readonly guestId: string;
  /** More than one only where a guest has been split between agents. */
  readonly owners: readonly Ownership[];
}

/** The record the visitor is, found by the whole phone or picked by a person; never by a tail or a name alone. */
export interface GuestMatch {
  readonly by: 'exact-phone' | 'chosen-match';
  readonly guest: KnownGuest;
}

/** One piece of evidence for an agent whom the guest names. */
export interface AgentEvidence {
  readonly agentId: string;
  readonly kind: EvidenceKind;
  /** When the message, call or handing over happened, where the guest can show it. */
  readonly atMs?: number;
}

/** The known guest is the visitor's spouse, parent, child or other relation. */
export interface FamilyLink {
  readonly relation: FamilyRelation;
  readonly guest: KnownGuest;
}

export interface AgentEmployment {
  readonly agentId: string;
  readonly employment: 'works-here' | 'left';
}

export interface OwnershipFacts {
  readonly door: DoorAnswers;
  readonly match?: GuestMatch;
  readonly named: readonly AgentEvidence[];
  readonly family: readonly FamilyLink[];
  /** An agent who is not listed is treated as one who left. */
  readonly agents: readonly AgentEmployment[];
}

export interface OwnershipSettings {
  /** Days from the last effective contact during which an owner keeps a guest; at least 1. */
  readonly protectionDays: number;
  /** Days during which an unclaimed guest can be claimed. */
  readonly claimDays: number;
  /** Relations whose protected owner counts as owner of the visitor too. */
  readonly familyCounts: readonly FamilyRelation[];
  readonly evidenceThatCounts: readonly EvidenceKind[];
  /** A couple with two owners is proposed to be split evenly instead of going to the supervisor. */
  readonly couplesSplit: boolean;
}

/** Why somebody is, or would have been, the owner. */
export type OwnershipClause =
  | { readonly clause: 'named-agent'; readonly evidence: EvidenceKind }
  | { readonly clause: 'exact-phone' | 'chosen-match' }
  | {
      readonly clause: 'family';
      readonly relation: FamilyRelation;
      readonly throughGuestId: string;
    };

export type OwnerCandidate = OwnershipClause & {
  readonly agentId: string;
  /** Whole days of protection left by this clause, from 1 to `protectionDays`. */
  readonly daysLeft: number;
};

/** Why the rotation serves. `throughGuestId`: the agent is a relative's owner, not the visitor's own. */
export type RotationGround =
  | { readonly clause: 'nothing-known' }
  | {
      readonly clause: 'protection-lapsed';
      readonly agentId: string;
      /** Whole days since the last effective contact. */
      readonly daysSinceContact: number;
      readonly throughGuestId?: string;
    }
  | {
      readonly clause: 'owner-left';
      readonly agentId: string;
      readonly throughGuestId?: string;
    };

export type Verdict =
  | { readonly kind: 'owner'; readonly candidates: readonly [OwnerCandidate] }
  /** Both agents are recorded as owners. */
  | { readonly kind: 'split'; readonly candidates: readonly [OwnerCandidate, OwnerCandidate] }
  /** The supervisor decides. */
  | {
      readonly kind: 'conflict';
      readonly candidates: readonly [OwnerCandidate, OwnerCandidate, ...OwnerCandidate[]];
    }
  /** Served in order and put on the unclaimed board; claims count before `untilMs`. */
  | { readonly kind: 'unclaimed'; readonly untilMs: number }
  | ({ readonly kind: 'rotation' } & RotationGround);
