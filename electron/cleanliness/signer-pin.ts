import type { Refusal } from '../../shared/result';
import type { PinCheck } from '../pin-check';
import { actorId, type UseCaseContext } from '../use-case';

/** Whoever signs gives the PIN again, though signed in: the desk may be left for a moment. */
export async function checkSignerPin(
  checkPin: PinCheck,
  context: UseCaseContext,
  pin: string,
): Promise<Refusal<'wrong-pin' | 'pin-locked' | 'no-pin-set'> | undefined> {
  const checked = await checkPin(context, actorId(context), pin);
  if (checked.ok) return undefined;
  if (checked.reason === 'unknown-person') throw new Error('whoever is signed in is unknown');
  return checked as Refusal<'wrong-pin' | 'pin-locked' | 'no-pin-set'>;
}
