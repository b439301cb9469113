import { findStaffById } from '../../db/people/staff.queries';
import { setOwners } from '../../db/reception/guest-owner.queries';
import { findOpenVisit, findVisitTurn, hasCountedTurn } from '../../db/reception/visit.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';
import { assignAgent } from './assign-agent';
import { giveTurnBack } from './give-turn-back';

/**
 * The guest turns out to be a colleague's. The visit goes to the owner, and whoever served gets the
 * turn back exactly, in a queue at the front. The owner need not be there: then the server goes on
 * as the owner's cover. Neither costs a turn.
 */
export const handBackVisit: UseCase<typeof receptionContract.handBackVisit> = (context, input) =>
  write(context, 'reception.handBackVisit', input.idempotencyKey, async (step) => {
    const { trx, nowMs } = step;
    const { visitId, ownerId, servedBy } = input;
    const visit = await findOpenVisit(trx, visitId);
    if (!visit) return refuse('visit-not-open');
    const serverId = visit.agent_id;
    if (serverId === null) return refuse('visit-without-agent');
    if (serverId === ownerId) return refuse('same-agent');
    if ((await findVisitTurn(trx, visitId))?.covers_for) return refuse('already-covered');
    const owner = await findStaffById(trx, ownerId);
    if (!owner?.posts.includes('agent')) return refuse('unknown-person');
    const turnRestored = await hasCountedTurn(trx, visitId);
    await giveTurnBack(step, visitId, 'handed-back');
    const assigned = await assignAgent(step, {
      ...(servedBy === 'owner'
        ? { agentId: ownerId, cause: 'handed-back' as const }
        : { agentId: serverId, cause: 'cover' as const, coversFor: ownerId }),
      ...{ visitId, proposedAgentId: serverId, counts: false },
    });
    if (!assigned.ok) return assigned;
    await setOwners(trx, visit.guest_id, [ownerId], nowMs);
    step.record('visit-handed-back', { visitId, ownerId, serverId, servedBy });
    return ok({ ownerName: owner.name, turnRestored });
  });
