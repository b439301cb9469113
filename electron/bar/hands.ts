import { findOpenDuty } from '../../db/people/duty.queries';
import type { Writer } from '../../db/schema';
import { actorId, type UseCaseContext } from '../use-case';

/**
 * Whose hands it was: at the bar whoever is named there and on duty, at the desk whoever is signed
 * in. Undefined when the one named is not on duty.
 */
export async function handsOf(
  context: UseCaseContext,
  trx: Writer,
  staffId: string,
): Promise<string | undefined> {
  if (context.window !== 'bar') return actorId(context);
  return (await findOpenDuty(trx, staffId, 'bar')) && staffId;
}
