import type { Operator } from '../../shared/people/contract';
import type { WindowKind } from '../../shared/procedure';
import { minuteMs } from '../../shared/time';

/** Who is signed in at each window. It lives here, in the main process, and never in a page. */
export interface Operators {
  at(window: WindowKind): Operator | null;
  signIn(window: WindowKind, operator: Operator): void;
  signOut(window: WindowKind): void;
  /** Opens the settings to whoever is signed in, or keeps them open, for {@link settingsOpenMs}. */
  openSettings(window: WindowKind, nowMs: number): void;
  closeSettings(window: WindowKind): void;
  /** Until when the settings are open; null while they are not. */
  settingsOpenUntilMs(window: WindowKind, nowMs: number): number | null;
  /** What a person is called and may do has changed; null: the person has left and is signed out. */
  update(staffId: string, changed: Omit<Operator, 'staffId'> | null): void;
}

/** How long the settings stay open after the PIN, and after each change. */
export const settingsOpenMs = 5 * minuteMs;

export function createOperators(): Operators {
  const signedIn = new Map<WindowKind, Operator>();
  const openedAtMs = new Map<WindowKind, number>();
  const signOut = (window: WindowKind) => {
    signedIn.delete(window);
    openedAtMs.delete(window);
  };
  return {
    at: (window) => signedIn.get(window) ?? null,
    signIn(window, operator) {
      signOut(window);
      signedIn.set(window, operator);
    },
    signOut,
    openSettings: (window, nowMs) => void openedAtMs.set(window, nowMs),
    closeSettings: (window) => void openedAtMs.delete(window),
    settingsOpenUntilMs(window, nowMs) {
      const sinceMs = openedAtMs.get(window);
      // A clock that was set back must not keep them open for ever.
      const open = sinceMs !== undefined && nowMs >= sinceMs && nowMs < sinceMs + settingsOpenMs;
      return open ? sinceMs + settingsOpenMs : null;
    },
    update(staffId, changed) {
      for (const [window, operator] of signedIn) {
        if (operator.staffId !== staffId) continue;
        if (changed) signedIn.set(window, { ...operator, ...changed });
        else signOut(window);
      }
    },
  };
}
