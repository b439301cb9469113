import { findStaffById } from '../../db/people/staff.queries';
import {
  hasOtherAgents,
  insertDocking,
  insertRotationEvent,
} from '../../db/reception/rotation.queries';
import type { Post } from '../../shared/procedure';
import type { receptionContract } from '../../shared/reception/contract';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, type Result, refuse } from '../../shared/result';
import { type UseCase, type UseCaseContext, write } from '../use-case';

/** Verifies the PIN of whoever decides; wired at start-up, so that features stay apart. */
export type PinCheck = (
  context: UseCaseContext,
  staffId: string,
  pin: string,
) => Promise<
  Result<
    { readonly posts: readonly Post[] },
    'wrong-pin' | 'pin-locked' | 'no-pin-set' | 'unknown-person'
  >
>;

/** Takes one turn from an agent by a supervisor's decision and gives it to the others in equal parts. */
export const dockTurn =
  (checkPin: PinCheck): UseCase<typeof receptionContract.dockTurn> =>
  async (context, input) => {
    const supervisor = await checkPin(context, input.supervisorId, input.pin);
    if (!supervisor.ok) return supervisor;
    if (!supervisor.value.posts.includes('supervisor')) return refuse('not-a-supervisor');
    return write(context, 'reception.dockTurn', input.idempotencyKey, async (step) => {
      const { trx, nowMs, hall } = step;
      const { agentId, supervisorId, clause } = input;
      const written = 'text' in clause ? { zh: clause.text, en: clause.text } : undefined;
      if (written && looksLikeIdentityNumber(written.zh)) return refuse('identity-number');
      const listed = hall.dockingClauses.find(
        ({ clauseId }) => 'clauseId' in clause && clauseId === clause.clauseId,
      );
      const text = written ?? listed?.text;
      if (!text) return refuse('unknown-clause');
      if (!(await findStaffById(trx, agentId))?.posts.includes('agent'))
        return refuse('unknown-person');
      if (!(await hasOtherAgents(trx, agentId))) return refuse('no-other-agents');
      const dockingId = context.newId();
      await insertDocking(trx, {
        ...{ id: dockingId, agent_id: agentId, clause_zh: text.zh, clause_en: text.en },
        ...{ docked_at_ms: nowMs, docked_by: supervisorId },
      });
      await insertRotationEvent(trx, { kind: 'docked', agentId, atMs: nowMs, clause: dockingId });
      const clauseId = listed?.clauseId ?? 'written';
      step.record('turn-docked', { dockingId, agentId, clauseId }, { actorId: supervisorId });
      return ok({});
    });
  };
