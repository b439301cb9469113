import type { peopleContract } from '../../shared/people/contract';
import type { OutputOf } from '../../shared/procedure';

/** Where somebody is, and where the roster says. */
export type Whereabouts = OutputOf<typeof peopleContract.readWhereabouts>['people'][number];
