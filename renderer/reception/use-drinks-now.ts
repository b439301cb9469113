import type { Visit } from '../../shared/reception/contract';
import { useAsk } from '../lib/queries';

/**
 * Where each party stands with the bar at `nowMs`: a promise turns late by the clock alone, without
 * anything having changed in the main process.
 */
export function useDrinksNow(nowMs: number): (visit: Visit) => Visit['drinks'] {
  const { data: board } = useAsk('bar.readBoard', {});
  const late = new Set(
    board?.toServe
      .filter(({ dueAtMs }) => dueAtMs !== null && dueAtMs < nowMs)
      .map(({ visitId }) => visitId),
  );
  return ({ visitId, drinks }) => (drinks === 'waiting' && late.has(visitId) ? 'late' : drinks);
}
