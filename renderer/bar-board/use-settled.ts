import { useCallback, useLayoutEffect, useRef } from 'react';

const settleMs = 400;

/** Tells whether what is shown has kept its places for a moment; newcomers at the end move nothing. */
export function useSettled(ids: readonly string[]): () => boolean {
  const shown = useRef<readonly string[]>([]);
  const movedAt = useRef(Number.NEGATIVE_INFINITY);
  useLayoutEffect(() => {
    if (shown.current.some((id, index) => ids[index] !== id)) movedAt.current = performance.now();
    shown.current = ids;
  });
  return useCallback(() => performance.now() - movedAt.current >= settleMs, []);
}
