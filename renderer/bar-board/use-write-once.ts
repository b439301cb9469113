import { useCallback, useRef, useState } from 'react';
import type { AnyReason } from '../../shared/contract';
import type { Refusal, Result } from '../../shared/result';
import { newIdempotencyKey } from '../lib/bridge';

/**
 * Sends a write for one thing at a time: a second finger on the same thing does nothing, and a
 * write that got no answer is repeated under the same key, so it is applied once.
 */
export function useWriteOnce(onRefusal: (refusal: Refusal<AnyReason>) => void) {
  const keys = useRef(new Map<string, string>());
  const inFlight = useRef(new Set<string>());
  const [busy, setBusy] = useState<ReadonlySet<string>>(inFlight.current);

  const write = useCallback(
    async (
      thing: string,
      send: (idempotencyKey: string) => Promise<Result<unknown, AnyReason>>,
    ): Promise<boolean> => {
      if (inFlight.current.has(thing)) return false;
      const key = keys.current.get(thing) ?? newIdempotencyKey();
      keys.current.set(thing, key);
      inFlight.current.add(thing);
      setBusy(new Set(inFlight.current));
      try {
        const answer = await send(key);
        keys.current.delete(thing);
        if (!answer.ok) onRefusal(answer);
        return answer.ok;
      } catch {
        onRefusal({ ok: false, reason: 'internal-error' });
        return false;
      } finally {
        inFlight.current.delete(thing);
        setBusy(new Set(inFlight.current));
      }
    },
    [onRefusal],
  );
  return { busy, write };
}
