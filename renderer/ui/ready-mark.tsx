import { useIsFetching } from '@tanstack/react-query';
import { useEffect } from 'react';

/** Says `data-ready` on the page once the first answers are on screen: screenshots and tests wait for it. */
export function ReadyMark() {
  const fetching = useIsFetching();
  useEffect(() => {
    if (fetching > 0) return;
    // A screen that mounts because of an answer asks its own questions a moment later.
    const settled = setTimeout(() => {
      document.documentElement.dataset.ready = 'true';
    }, 100);
    return () => clearTimeout(settled);
  }, [fetching]);
  return null;
}
