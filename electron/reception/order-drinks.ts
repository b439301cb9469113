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

/** What a party orders, by drink. What has run out is refused unless it was ordered before. */
export async function readOrder(
  { trx }: WriteStep,
  order: Order,
  kept: ReadonlySet<string> = new Set(),
): Promise<Result<Quantities, 'unknown-drink' | 'too-many-drinks' | 'drink-sold-out'>> {
  const quantities = new Map<string, number>();
  if (order.length === 0) return ok(quantities);
  const known = new Map((await listDrinks(trx)).map((drink) => [drink.id, drink]));
  for (const { drinkId, quantity } of order) {
    const sum = (quantities.get(drinkId) ?? 0) + quantity;
    const drink = known.get(drinkId);
    if (!drink) return refuse('unknown-drink');
    if (drink.sold_out_at_ms !== null && !kept.has(drinkId)) {
      return refuse('drink-sold-out', { name: drink.name_zh, english: drink.name_en });
    }
    if (sum > maxPartySize) return refuse('too-many-drinks', { limit: maxPartySize });
    quantities.set(drinkId, sum);
  }
  return ok(quantities);
}

/** One request; the promise of today's settings is kept with it. */
export async function orderDrinks(
  { trx, nowMs, hall }: WriteStep,
  {
    requestId,
    visitId,
    quantities,
    note,
    day,
  }: {
    requestId: string;
    visitId: string;
    quantities: Quantities;
    note?: string;
    /** That of the visit. */
    day: string;
  },
): Promise<void> {
  await insertBarRequest(
    trx,
    { id: requestId, visitId, day, promiseMs: hall.promiseMs, ...(note ? { note } : {}) },
    [...quantities].map(([drinkId, quantity]) => ({ drinkId, quantity })),
  );
  await recordBarEvents(trx, day, [{ kind: 'requested', requestId, atMs: nowMs }]);
}
