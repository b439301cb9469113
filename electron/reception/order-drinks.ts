import { insertBarRequest } from '../../db/bar/bar.queries';
import { recordBarEvents } from '../../db/bar/bar-log';
import { listDrinks } from '../../db/settings/inventory.queries';
import type { ParsedInputOf } from '../../shared/procedure';
import type { receptionContract } from '../../shared/reception/contract';
import { maxPartySize } from '../../shared/reception/party-contract';
import { ok, type Result, refuse } from '../../shared/result';
import type { WriteStep } from '../use-case';

type Order = ParsedInputOf<typeof receptionContract.registerVisit>['drinks'];
type Quantities = ReadonlyMap<string, number>;

/** What a party orders, by drink. */
export async function readOrder(
  { trx }: WriteStep,
  order: Order,
): Promise<Result<Quantities, 'unknown-drink' | 'too-many-drinks'>> {
  const quantities = new Map<string, number>();
  if (order.length === 0) return ok(quantities);
  const known = new Set((await listDrinks(trx)).map(({ id }) => id));
  for (const { drinkId, quantity } of order) {
    const sum = (quantities.get(drinkId) ?? 0) + quantity;
    if (!known.has(drinkId)) return refuse('unknown-drink');
    if (sum > maxPartySize) return refuse('too-many-drinks', { limit: maxPartySize });
    quantities.set(drinkId, sum);
  }
  return ok(quantities);
}

/** One request a party; the promise of today's settings is kept with it. */
export async function orderDrinks(
  { trx, nowMs, hall, dayInHand }: WriteStep,
  {
    requestId,
    visitId,
    quantities,
  }: { requestId: string; visitId: string; quantities: Quantities },
): Promise<void> {
  const { day } = dayInHand;
  await insertBarRequest(
    trx,
    { id: requestId, visitId, day, promiseMs: hall.promiseMs },
    [...quantities].map(([drinkId, quantity]) => ({ drinkId, quantity })),
  );
  await recordBarEvents(trx, day, [{ kind: 'requested', requestId, atMs: nowMs }]);
}
