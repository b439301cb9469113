import { useEffect, useState } from 'react';
import { useAsk } from './queries';

/**
 * The main process's clock in epoch milliseconds, moving every `everyMs`. Windows never trust
 * their own clock: the difference is asked for at start and whenever main says the clock moved.
 */
export function useNow(everyMs = 1000): number {
  const { data, dataUpdatedAt } = useAsk('trust.readClock', {});
  const offsetMs = data ? data.nowMs - dataUpdatedAt : 0;
  const [ownMs, setOwnMs] = useState(() => Date.now());
  // biome-ignore lint/correctness/useExhaustiveDependencies: an answer is shown at once
  useEffect(() => {
    const tick = () => setOwnMs(Date.now());
    tick();
    const timer = setInterval(tick, everyMs);
    return () => clearInterval(timer);
  }, [everyMs, dataUpdatedAt]);
  // Right after an answer the last tick is older than it; far behind it, the clock was set back.
  return (dataUpdatedAt - ownMs < everyMs ? Math.max(ownMs, dataUpdatedAt) : ownMs) + offsetMs;
}
