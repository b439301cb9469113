import { insertBarRequest } from '../../db/bar/bar.queries';
import { recordBarEvents } from '../../db/bar/bar-log';
import { listOrdersForTable } from '../../db/bar/order.queries';
import { listDrinks } from '../../db/settings/inventory.queries';
import { mergedLines, type OrderLine, totalsOf } from '../../shared/order-lines';
import { maxPartySize } from '../../shared/reception/party-contract';
import { ok, type Result, refuse } from '../../shared/result';
import type { WriteStep } from '../use-case';

/**
 * What a party orders, a line for each drink of each person. What has run out is refused unless it
 * was ordered before, and so is a drink for somebody whom the party does not have.
 */
export async function readOrder(
  { trx }: WriteStep,
  order: readonly OrderLine[],
  { seats, kept = new Set() }: { seats: readonly number[]; kept?: ReadonlySet<string> },
): Promise<
  Result<
    readonly OrderLine[],
    'unknown-drink' | 'too-many-drinks' | 'drink-sold-out' | 'unknown-seat'
  >
> {
  if (order.length === 0) return ok([]);
  const known = new Map((await listDrinks(trx)).map((drink) => [drink.id, drink]));
  for (const [drinkId, total] of totalsOf(order)) {
    const drink = known.get(drinkId);
    if (!drink) return refuse('unknown-drink');
    if (drink.sold_out_at_ms !== null && !kept.has(drinkId)) {
      return refuse('drink-sold-out', { name: drink.name_zh, english: drink.name_en });
    }
    if (total > maxPartySize) return refuse('too-many-drinks', { limit: maxPartySize });
  }
  if (order.some(({ seat }) => seat !== undefined && !seats.includes(seat)))
    return refuse('unknown-seat');
  return ok(mergedLines(order));
}

/**
 * One request; the promise of today's settings is kept with it. Where that runs from being seated,
 * the bar is asked once the party has a table.
 */
export async function orderDrinks(
  { trx, nowMs, hall }: WriteStep,
  {
    requestId,
    visitId,
    lines,
    note,
    day,
    seated,
  }: {
    requestId: string;
    visitId: string;
    lines: readonly OrderLine[];
    note?: string;
    /** That of the visit. */
    day: string;
    seated: boolean;
  },
): Promise<void> {
  await insertBarRequest(
    trx,
    { id: requestId, visitId, day, promiseMs: hall.promiseMs, ...(note ? { note } : {}) },
    lines,
  );
  if (seated || hall.clockStartsAt === 'entering')
    await recordBarEvents(trx, day, [{ kind: 'requested', requestId, atMs: nowMs }]);
}

/**
 * The party has its table: what it ordered before is asked for now. So is what was brought all the
 * same, which changes nothing while that stands; undone, its clock runs from here, as it would have.
 */
export async function askForOrders(
  { trx, nowMs }: WriteStep,
  visit: { readonly id: string; readonly day: string },
): Promise<void> {
  const orders = await listOrdersForTable(trx, visit.id);
  await recordBarEvents(
    trx,
    visit.day,
    orders.map(({ id }) => ({ kind: 'requested', requestId: id, atMs: nowMs })),
  );
}
