import type { Refusal } from '../shared/result';
import { actorId, type UseCaseContext } from './use-case';

/** Verifies a person's PIN; wired at start-up, so that features stay apart. */
export type PinCheck = (
  context: UseCaseContext,
  staffId: string,
  pin: string,
) => Promise<{ ok: true } | Refusal<'wrong-pin' | 'pin-locked' | 'no-pin-set' | 'unknown-person'>>;

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
