import type { Procedures } from '../../shared/contract';
import type { OutputOf } from '../../shared/procedure';
import type { Board } from './acting';

type Served = OutputOf<Procedures['bar.markServed']>;

/** The board once main has said that a request is served, and by whom: no finger waits for the next answer. */
export function withServed(
  board: Board,
  requestId: string,
  staffName: string,
  served: Served,
): Board {
  const request = board.toServe.find((each) => each.requestId === requestId);
  if (!request) return board;
  const { tableName, guestName, formOfAddress } = request;
  return {
    ...board,
    toServe: board.toServe.filter((each) => each !== request),
    recentlyServed: [
      ...board.recentlyServed,
      { requestId, tableName, guestName, formOfAddress, staffName, ...served },
    ],
  };
}
