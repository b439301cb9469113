import type { Clearing, OrderBeforeTable, ServiceRequest } from '../../shared/bar/contract';
import type { Ashtray } from '../../shared/bar/cups-contract';
import type { Board } from './acting';
import type { Tables } from './tables';
import type { BarActions } from './use-bar-actions';
import type { Hands } from './use-hands';
import type { Places } from './use-slots';
import type { Who } from './use-who';

/** What there is to do and who may do it: what every view of the board shows in its own way. */
export interface Work {
  readonly board: Board;
  readonly onTables: Tables;
  readonly nowMs: number;
  /** Nobody has touched the board for a moment. */
  readonly free: boolean;
  readonly hands: Hands;
  readonly who: Who;
  readonly actions: BarActions;
  readonly toServe: Places<ServiceRequest>;
  readonly beforeTable: Places<OrderBeforeTable>;
  readonly toClear: Places<Clearing>;
  readonly fullAshtrays: readonly Ashtray[];
}
