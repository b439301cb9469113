import { insertRotationEvent } from '../../db/reception/rotation.queries';
import { endVisitAgent, setTurnUncounted } from '../../db/reception/visit.queries';
import type { WriteStep } from '../use-case';

/** The agent no longer looks after the visit and gets its turn back exactly. */
export async function giveTurnBack(
  { trx, nowMs }: WriteStep,
  visitId: string,
  reason: string,
): Promise<void> {
  await setTurnUncounted(trx, visitId);
  await endVisitAgent(trx, visitId, nowMs);
  await insertRotationEvent(trx, { kind: 'reversed', visitId, atMs: nowMs, reason });
}
