import { listStaffNames } from '../../db/people/staff.queries';
import { findOwnerDecision, findVerdict } from '../../db/reception/verdict.queries';
import type { receptionContract } from '../../shared/reception/contract';
import type { UseCase } from '../use-case';
import { showRuling } from './show-ruling';

/** What a ruling rests on, for whoever doubts it: the answers at the door and the decision made on it. */
export const readRuling: UseCase<typeof receptionContract.readRuling> = async (
  { db },
  { visitId },
) => {
  const verdict = await findVerdict(db, visitId);
  if (!verdict) return null;
  const names = await listStaffNames(db);
  const nameOf = (staffId: string) => names.get(staffId) ?? '';
  const { named_agent_id, evidence, evidence_at_ms } = verdict;
  const decision = await findOwnerDecision(db, visitId);
  return {
    ruling: await showRuling(db, JSON.parse(verdict.ruling_json)),
    askedByName: nameOf(verdict.asked_by),
    askedAtMs: verdict.asked_at_ms,
    answers: {
      beenBefore: verdict.been_before,
      familyHere: verdict.family_here,
      contactedByAgent: verdict.contacted_by_agent,
    },
    named:
      named_agent_id === null || evidence === null
        ? null
        : { agentName: nameOf(named_agent_id), evidence, atMs: evidence_at_ms },
    decision: decision
      ? {
          ownerNames: [decision.owner_id, decision.second_owner_id].flatMap((staffId) =>
            staffId === null ? [] : nameOf(staffId),
          ),
          reason: decision.reason,
          decidedByName: nameOf(decision.decided_by),
          decidedAtMs: decision.decided_at_ms,
        }
      : null,
  };
};
