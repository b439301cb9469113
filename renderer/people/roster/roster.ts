import type { peopleContract } from '../../../shared/people/contract';
import type { OutputOf } from '../../../shared/procedure';

/** A week as main tells it. */
export type Roster = OutputOf<typeof peopleContract.readRoster>;
