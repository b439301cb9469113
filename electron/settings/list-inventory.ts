import * as inventory from '../../db/settings/inventory.queries';
import type { settingsContract } from '../../shared/settings/contract';
import type { UseCase } from '../use-case';

/** The hall's tables, each free, taken or waiting to be cleared. */
export const listTables: UseCase<typeof settingsContract.listTables> = async ({ db }) =>
  (await inventory.listTables(db)).map((table) => ({
    tableId: table.id,
    name: table.name,
    seats: table.seats,
    smoking: table.smoking === 1,
    state:
      table.visit_id !== null
        ? ('taken' as const)
        : table.clearing_id !== null
          ? ('to-clear' as const)
          : ('free' as const),
  }));

/** The drinks that the bar serves. */
export const listDrinks: UseCase<typeof settingsContract.listDrinks> = async ({ db }) =>
  (await inventory.listDrinks(db)).map((drink) => ({
    drinkId: drink.id,
    name: { zh: drink.name_zh, en: drink.name_en },
    hot: drink.hot === 1,
    soldOut: drink.sold_out_at_ms !== null,
  }));
