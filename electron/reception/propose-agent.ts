import { readRotationOrder } from '../../db/reception/rotation-order';
import type { Reader } from '../../db/schema';
import type { HallSettings } from '../../shared/hall-settings';
import type { OutputOf } from '../../shared/procedure';
import type { receptionContract } from '../../shared/reception/contract';
import type { Verdict } from '../../shared/reception/ownership';
import { nextInTurn, type RankedAgent } from '../../shared/reception/rotation';

type Shown = NonNullable<OutputOf<typeof receptionContract.readArrival>['proposal']>;
export type AgentProposal = Omit<Shown, 'agentName'>;

/** The agents whose guest it is by a ruling; none while that is open or the rotation decides. */
export function ownersBy(verdict: Verdict): readonly string[] {
  return verdict.kind === 'owner' || verdict.kind === 'split'
    ? verdict.candidates.map(({ agentId }) => agentId)
    : [];
}

/**
 * Who should look after an arrival. Null with no agent on duty.
 *
 * The guest's owner, if free; otherwise a colleague covers, the next in turn, so that nobody is
 * left standing. While a conflict is open a colleague covers who is none of the candidates: to be
 * served by one of them would decide it. Where only they are there, the first of them in turn.
 */
export async function proposeAgent(
  db: Reader,
  hall: HallSettings,
  nowMs: number,
  verdict: Verdict,
): Promise<AgentProposal | null> {
  return proposalFrom(await readRotationOrder(db, hall, nowMs), verdict);
}

function proposalFrom(order: readonly RankedAgent[], verdict: Verdict): AgentProposal | null {
  const next = nextInTurn(order);
  if (!next) return null;
  switch (verdict.kind) {
    case 'unclaimed':
    case 'rotation':
      return { agentId: next.agentId, because: next.free ? 'next-in-turn' : 'nobody-free' };
    case 'conflict': {
      const { agentId } = nextInTurn(withoutCandidates(order, verdict)) ?? next;
      return { agentId, because: 'cover-until-decided' };
    }
    case 'owner':
    case 'split': {
      const owners = ownersBy(verdict).flatMap(
        (id) => order.find(({ agentId }) => agentId === id) ?? [],
      );
      const free = owners.find((owner) => owner.free);
      if (free) return { agentId: free.agentId, because: 'owner' };
      const [owner] = owners;
      const cover = nextInTurn(withoutCandidates(order, verdict));
      const ownerState = stateOf(owner);
      // Where everybody is busy, the guest is as well served by the owner as by a colleague.
      if (owner && !cover?.free) return { agentId: owner.agentId, because: 'owner', ownerState };
      return { agentId: (cover ?? next).agentId, because: 'cover', ownerState };
    }
  }
}

function stateOf(owner: RankedAgent | undefined): NonNullable<AgentProposal['ownerState']> {
  if (!owner) return 'off-duty';
  return owner.status === 'with-guest' ? 'with-guest' : 'away';
}

function withoutCandidates(
  order: readonly RankedAgent[],
  { candidates }: Extract<Verdict, { candidates: unknown }>,
): RankedAgent[] {
  return order.filter(({ agentId }) =>
    candidates.every((candidate) => candidate.agentId !== agentId),
  );
}
