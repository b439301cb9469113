import type { Operator } from '../../shared/people/contract';
import type { WindowKind } from '../../shared/procedure';

/** Who is signed in at each window. It lives here, in the main process, and never in a page. */
export interface Operators {
  at(window: WindowKind): Operator | null;
  signIn(window: WindowKind, operator: Operator): void;
  signOut(window: WindowKind): void;
}

export function createOperators(): Operators {
  const signedIn = new Map<WindowKind, Operator>();
  return {
    at: (window) => signedIn.get(window) ?? null,
    signIn: (window, operator) => void signedIn.set(window, operator),
    signOut: (window) => void signedIn.delete(window),
  };
}
