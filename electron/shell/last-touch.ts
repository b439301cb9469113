import type { WebContents } from 'electron';

/** When a window was last touched: keys, mouse and fingers, by a clock that nobody can set. */
export interface LastTouch {
  watch(contents: WebContents): void;
  /** Milliseconds since then. */
  idleMs(): number;
}

export function createLastTouch(): LastTouch {
  let lastMs = performance.now();
  return {
    watch: (contents) =>
      void contents.on('input-event', () => {
        lastMs = performance.now();
      }),
    idleMs: () => performance.now() - lastMs,
  };
}
