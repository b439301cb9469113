import { type MouseEvent, type PointerEvent, useRef } from 'react';

const holdMs = 600;

/**
 * For a list of buttons: one that is held down is pressed there and then, and `isHeld` says so
 * while it is; letting go presses it no second time.
 */
export function useHold() {
  const held = useRef(false);
  const swallow = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const stop = () => clearTimeout(timer.current);
  return {
    isHeld: () => held.current,
    onList: {
      onPointerDown(event: PointerEvent) {
        const button = event.target instanceof Element ? event.target.closest('button') : null;
        swallow.current = false;
        stop();
        timer.current = setTimeout(() => {
          held.current = true;
          button?.click();
          held.current = false;
          swallow.current = true;
        }, holdMs);
      },
      onPointerUp: stop,
      onPointerCancel: stop,
      onPointerLeave: stop,
      onClickCapture(event: MouseEvent) {
        if (!swallow.current || !event.isTrusted) return;
        swallow.current = false;
        event.stopPropagation();
      },
    },
  };
}
