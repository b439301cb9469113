import { findUsualOrder, listDrinksOf, replaceOrder } from '../../db/bar/bar.queries';
import { readServiceClocks } from '../../db/bar/bar-log';
import { findSignOff } from '../../db/cleanliness/day.queries';
import { findOpenVisit } from '../../db/reception/visit.queries';
import type { Reader } from '../../db/schema';
import { listDrinks } from '../../db/settings/inventory.queries';
import type { receptionContract } from '../../shared/reception/contract';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';
import { orderDrinks as addOrder, readOrder as checkOrder } from './order-drinks';

/** What a party waits for; what its guest had last time, without what is no longer to be had. */
export const readOrder: UseCase<typeof receptionContract.readOrder> = async ({ db }, input) => {
  const visit = await findOpenVisit(db, input.visitId);
  if (!visit) return { open: null, usual: null };
  return {
    open: (await findOpenRequest(db, visit)) ?? null,
    usual: await usualOf(db, visit.guest_id),
  };
};

export const readUsual: UseCase<typeof receptionContract.readUsual> = async ({ db }, input) => ({
  usual: await usualOf(db, input.guestId),
});

/** Drinks chosen at the table: they replace what still waits, or are a request of their own. */
export const orderDrinks: UseCase<typeof receptionContract.orderDrinks> = (context, input) =>
  write(context, 'reception.orderDrinks', input.idempotencyKey, async (step) => {
    const { trx } = step;
    const { visitId, note } = input;
    if (looksLikeIdentityNumber(note)) return refuse('identity-number');
    const visit = await findOpenVisit(trx, visitId);
    if (!visit) return refuse('visit-not-open');
    if (await findSignOff(trx, visit.day)) return refuse('day-closed');
    const open = await findOpenRequest(trx, visit);
    const kept = new Set(open?.drinks.map(({ drinkId }) => drinkId));
    const order = await checkOrder(step, input.drinks, kept);
    if (!order.ok) return order;
    const quantities = order.value;
    if (open) await replaceOrder(trx, open.requestId, listOf(quantities), note);
    const requestId = open?.requestId ?? context.newId();
    if (!open) await addOrder(step, { requestId, visitId, quantities, note, day: visit.day });
    step.record('drinks-ordered', { visitId, requestId, drinks: Object.fromEntries(quantities) });
    return ok({ requestId, changed: open ? 'replaced' : 'added' });
  });

const listOf = (quantities: ReadonlyMap<string, number>) =>
  [...quantities].map(([drinkId, quantity]) => ({ drinkId, quantity }));

/** The request that a party waits for; undefined once it was served. */
async function findOpenRequest(db: Reader, visit: { id: string; day: string }) {
  const open = (await readServiceClocks(db, visit.day)).findLast(
    ({ visit_id, clock }) =>
      visit_id === visit.id && clock.servedAtMs === undefined && clock.cancelledAtMs === undefined,
  );
  if (!open) return undefined;
  const drinks = await listDrinksOf(db, open.id);
  return { requestId: open.id, drinks, note: open.note ?? '' };
}

async function usualOf(db: Reader, guestId: string) {
  const usual = await findUsualOrder(db, guestId);
  if (!usual) return null;
  const offered = new Set(
    (await listDrinks(db)).flatMap(({ id, sold_out_at_ms }) => (sold_out_at_ms === null ? id : [])),
  );
  const drinks = (await listDrinksOf(db, usual.id)).filter(({ drinkId }) => offered.has(drinkId));
  return drinks.length === 0 && !usual.note ? null : { drinks, note: usual.note ?? '' };
}
