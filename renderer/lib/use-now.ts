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
  useEffect(() => {
    const timer = setInterval(() => setOwnMs(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return Math.max(ownMs, dataUpdatedAt) + offsetMs;
}
