import { listEmployment } from '../../db/people/staff.queries';
import { listRelatives } from '../../db/reception/guest-owner.queries';
import { readKnownGuests } from '../../db/reception/known-guests';
import type { Reader } from '../../db/schema';
import type { HallSettings } from '../../shared/hall-settings';
import {
  type FamilyLink,
  type GuestMatch,
  type OwnershipFacts,
  ownershipVerdict,
  type Verdict,
} from '../../shared/reception/ownership';
import type { DoorAnswersGiven } from '../../shared/reception/ownership-fields';
import { dayMs } from '../../shared/time';

/** Who stands at the door, as far as it is known. */
export interface Arriving {
  /** The guest on record; undefined for one who is new. */
  readonly guest: { readonly guestId: string; readonly by: GuestMatch['by'] } | undefined;
  /** Visits that count: a guest whose only visit was voided has never been here. */
  readonly visits: number;
  readonly door: DoorAnswersGiven;
  readonly askedBy: string;
}

/** When the guest was called or messaged by the agent whom the guest names, where that can be shown. */
export function evidenceAtMs({ named }: DoorAnswersGiven, nowMs: number): number | undefined {
  return named?.daysAgo === undefined ? undefined : nowMs - named.daysAgo * dayMs;
}

/** Rules whose guest an arrival is, from what is on record and what was said at the door. */
export async function ruleOwnership(
  db: Reader,
  hall: HallSettings,
  nowMs: number,
  arriving: Arriving,
): Promise<Verdict> {
  const facts = await readFacts(db, nowMs, arriving);
  return ownershipVerdict(facts, hall, nowMs);
}

async function readFacts(
  db: Reader,
  nowMs: number,
  { guest, visits, door, askedBy }: Arriving,
): Promise<OwnershipFacts> {
  const { named, relative, ...answers } = door;
  const asked = { ...answers, askedBy, atMs: nowMs };
  // Most arrivals are new and say nothing of anybody: there is nothing to look up.
  if (!guest && !named && !relative) return { door: asked, named: [], family: [], agents: [] };

  const agents = await listEmployment(db);
  const links = new Map<string, FamilyLink['relation']>();
  for (const link of guest ? await listRelatives(db, guest.guestId) : [])
    links.set(link.guestId, link.relation);
  if (relative) links.set(relative.guestId, relative.relation);
  const ids = [...new Set([...(guest ? [guest.guestId] : []), ...links.keys()])];
  const known = await readKnownGuests(db, ids, agents, nowMs);
  const self = known.find(({ guestId }) => guestId === guest?.guestId);
  const atMs = evidenceAtMs(door, nowMs);
  return {
    door: asked,
    ...(guest && self && (visits > 0 || self.owners.length > 0)
      ? { match: { by: guest.by, guest: self } }
      : {}),
    named: named
      ? [{ agentId: named.agentId, kind: named.evidence, ...(atMs !== undefined && { atMs }) }]
      : [],
    family: known.flatMap((relativeGuest) => {
      const relation = links.get(relativeGuest.guestId);
      return relation === undefined || relativeGuest === self
        ? []
        : [{ relation, guest: relativeGuest }];
    }),
    agents,
  };
}
