import type { Visit } from '../../shared/reception/contract';

/** What the form of an action is given. */
export interface VisitActionProps {
  readonly visit: Visit;
  /** The guest as the hall speaks of them. */
  readonly guest: string;
  /** Closes the form: it was done, or it was thought better of. */
  readonly onDone: () => void;
  /** The visit is no longer on the board. */
  readonly onGone: () => void;
}
