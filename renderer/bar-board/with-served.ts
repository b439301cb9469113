import type { Procedures } from '../../shared/contract';
import type { OutputOf } from '../../shared/procedure';
import type { Board } from './acting';

type Served = OutputOf<Procedures['bar.markServed']>;

/** The board once main has said that an order is served, and by whom: no finger waits for the next answer. */
export function withServed(
  board: Board,
  requestId: string,
  staffName: string,
  served: Served,
): Board {
  const beforeTable = board.beforeTable.map((order) => ({ ...order, tableName: null }));
  const order = [...board.toServe, ...beforeTable].find((each) => each.requestId === requestId);
  if (!order) return board;
  const { tableName, guestName, formOfAddress } = order;
  return {
    ...board,
    toServe: board.toServe.filter((each) => each.requestId !== requestId),
    beforeTable: board.beforeTable.filter((each) => each.requestId !== requestId),
    recentlyServed: [
      ...board.recentlyServed,
      { requestId, tableName, guestName, formOfAddress, staffName, ...served },
    ],
  };
}
