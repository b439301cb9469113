import { insertRotationEvent } from '../../db/reception/rotation.queries';
import { endVisitAgent, setTurnsUncounted } from '../../db/reception/visit.queries';
import type { WriteStep } from '../use-case';

/** The agent no longer looks after the visit; whatever turns it has cost are given back exactly. */
export async function giveTurnBack(
  { trx, nowMs }: Pick<WriteStep, 'trx' | 'nowMs'>,
  visitId: string,
  reason: 'void' | 'agent-changed' | 'handed-back' | 'merged' | 'waiting',
): Promise<void> {
  await setTurnsUncounted(trx, visitId);
  await endVisitAgent(trx, visitId, nowMs);
  await insertRotationEvent(trx, { kind: 'reversed', visitId, atMs: nowMs, reason });
}
