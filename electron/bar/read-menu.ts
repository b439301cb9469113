import { listOpenVisits } from '../../db/reception/visit.queries';
import { listDrinks, setDrinkSoldOut } from '../../db/settings/inventory.queries';
import type { barContract } from '../../shared/bar/contract';
import { ok, refuse } from '../../shared/result';
import { type UseCase, write } from '../use-case';

/** What there is to order, and for whom. No phone is among it. */
export const readMenu: UseCase<typeof barContract.readMenu> = async ({ db }) => ({
  drinks: (await listDrinks(db)).map((drink) => ({
    ...{ drinkId: drink.id, name: { zh: drink.name_zh, en: drink.name_en } },
    ...{ hot: drink.hot === 1, cup: drink.cup, soldOut: drink.sold_out_at_ms !== null },
  })),
  parties: (await listOpenVisits(db)).map((visit) => ({
    ...{ visitId: visit.id, tableName: visit.table_name, guestName: visit.guest_name },
    ...{ formOfAddress: visit.form_of_address, partySize: visit.party_size },
  })),
});

/** The bar has run out of a drink, or has it again. What is ordered already stays ordered. */
export const setSoldOut: UseCase<typeof barContract.setSoldOut> = (context, input) =>
  write(context, 'bar.setSoldOut', input.idempotencyKey, async (step) => {
    const { drinkId, soldOut } = input;
    const drink = (await listDrinks(step.trx)).find(({ id }) => id === drinkId);
    if (!drink) return refuse('unknown-drink');
    await setDrinkSoldOut(step.trx, drinkId, soldOut ? step.nowMs : null);
    step.record(soldOut ? 'drink-sold-out' : 'drink-in-stock', { drinkId });
    return ok({});
  });
