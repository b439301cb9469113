import type { Refusal } from '../shared/result';
import type { UseCaseContext } from './use-case';

/** Verifies a person's PIN; wired at start-up, so that features stay apart. */
export type PinCheck = (
  context: UseCaseContext,
  staffId: string,
  pin: string,
) => Promise<{ ok: true } | Refusal<'wrong-pin' | 'pin-locked' | 'no-pin-set' | 'unknown-person'>>;
