import { readServiceClocks } from '../../db/bar/bar-log';
import {
  findUsualOrder,
  listOrderLines,
  listOrdersBeforeTableOf,
  replaceOrder,
} from '../../db/bar/order.queries';
import { findSignOff } from '../../db/cleanliness/day.queries';
import { findOpenVisit } from '../../db/reception/visit.queries';
import type { Reader } from '../../db/schema';
import { listDrinks } from '../../db/settings/inventory.queries';
import { totalsOf } from '../../shared/order-lines';
import type { receptionContract } from '../../shared/reception/contract';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import { readPeopleAtTables } from '../people-at-tables';
import { type UseCase, write } from '../use-case';
import { orderDrinks as addOrder, readOrder as checkOrder } from './order-drinks';

/** What a party waits for; what those who are named had last time, without what is no longer to be had. */
export const readOrder: UseCase<typeof receptionContract.readOrder> = async ({ db }, input) => {
  const visit = await findOpenVisit(db, input.visitId);
  if (!visit) return { open: null, people: [] };
  const people = (await readPeopleAtTables(db)).ofParty(visit.id);
  return {
    open: (await findOpenRequest(db, visit)) ?? null,
    people: await Promise.all(
      people.map(async ({ guestId, ...person }) => ({
        ...person,
        usual: guestId === null ? null : await usualOf(db, guestId),
      })),
    ),
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
    const people = (await readPeopleAtTables(trx)).ofParty(visitId);
    const seats = people.map(({ seat }) => seat);
    const order = await checkOrder(step, input.drinks, { seats, kept });
    if (!order.ok) return order;
    const lines = order.value;
    if (open) await replaceOrder(trx, open.requestId, lines, note);
    const requestId = open?.requestId ?? context.newId();
    if (!open)
      await addOrder(step, {
        ...{ requestId, visitId, lines, note, day: visit.day },
        seated: visit.table_id !== null,
      });
    const drinks = Object.fromEntries(totalsOf(lines));
    step.record('drinks-ordered', { visitId, requestId, drinks });
    return ok({ requestId, changed: open ? 'replaced' : 'added' });
  });

/** The request that a party waits for; undefined once it was served. */
async function findOpenRequest(db: Reader, visit: { id: string; day: string }) {
  const asked = (await readServiceClocks(db, visit.day)).findLast(
    ({ visit_id, clock }) =>
      visit_id === visit.id && clock.servedAtMs === undefined && clock.cancelledAtMs === undefined,
  );
  const open = asked ?? (await listOrdersBeforeTableOf(db, visit.id)).at(-1);
  if (!open) return undefined;
  const drinks = await listOrderLines(db, open.id);
  return { requestId: open.id, drinks, note: open.note ?? '' };
}

/** A guest's own drinks; where nobody said whose they were, the lead guest's are those of the party. */
async function usualOf(db: Reader, guestId: string) {
  const usual = await findUsualOrder(db, guestId);
  if (!usual) return null;
  const offered = new Set(
    (await listDrinks(db)).flatMap(({ id, sold_out_at_ms }) => (sold_out_at_ms === null ? id : [])),
  );
  const lines = await listOrderLines(db, usual.id);
  const own = lines.filter(({ seat }) => seat === usual.seat);
  const theirs = own.length > 0 ? own : lines.filter(({ seat }) => seat === undefined);
  const drinks = theirs.filter(({ drinkId }) => offered.has(drinkId));
  return drinks.length === 0 && !usual.note ? null : { drinks, note: usual.note ?? '' };
}
