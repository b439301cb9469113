import { readServiceClocks, recordBarEvents } from '../../db/bar/bar-log';
import { insertClearing } from '../../db/bar/clearing.queries';
import { leaveCups } from '../../db/bar/cup-log';
import { listOrdersBeforeTableOf } from '../../db/bar/order.queries';
import type { VisitRow } from '../../db/reception/visit.table';
import type { WriteStep } from '../use-case';

/** Cancels what the party still waited for; its cups are over. Returns what became of its drinks. */
export async function cancelOpenDrinks(
  { trx }: WriteStep,
  visit: VisitRow,
  atMs: number,
): Promise<{ cancelled: number; served: number }> {
  const clocks = (await readServiceClocks(trx, visit.day)).filter(
    ({ visit_id }) => visit_id === visit.id,
  );
  const open = [
    ...clocks.filter(
      ({ clock }) => clock.servedAtMs === undefined && clock.cancelledAtMs === undefined,
    ),
    ...(await listOrdersBeforeTableOf(trx, visit.id)),
  ];
  await recordBarEvents(
    trx,
    visit.day,
    open.map(({ id }) => ({ kind: 'cancelled', requestId: id, atMs })),
  );
  await leaveCups(trx, visit.id, atMs);
  const served = clocks.filter(({ clock }) => clock.servedAtMs !== undefined).length;
  return { cancelled: open.length, served };
}

/** The table that a party leaves asks to be cleared; a party without one leaves nothing behind. */
export async function askToClear(
  { trx, hall }: WriteStep,
  visit: VisitRow,
  atMs: number,
): Promise<void> {
  if (visit.table_id === null) return;
  await insertClearing(trx, {
    tableId: visit.table_id,
    visitId: visit.id,
    day: visit.day,
    askedAtMs: atMs,
    dueAtMs: atMs + hall.clearMs,
  });
}
