import { useEffect, useState } from 'react';
import { newChimeSink } from './chime-sink';
import { createLateChime } from './late-chime';

/** Sounds the late notices of main, and falls silent as soon as the request is no longer waiting. */
export function useLateChime(waiting: ReadonlySet<string>, enabled: boolean): void {
  const [chime] = useState(() => createLateChime(newChimeSink()));
  useEffect(() => {
    if (!enabled) return;
    return window.halldesk.onNotice((notice) => {
      if (notice.kind === 'late') chime.sound(notice.requestId);
    });
  }, [chime, enabled]);
  useEffect(() => chime.keepOnly(waiting), [chime, waiting]);
}
