import * as inventory from '../../db/settings/inventory.queries';
import { looksLikeIdentityNumber } from '../../shared/reception/phone';
import { ok, refuse } from '../../shared/result';
import type { settingsContract } from '../../shared/settings/contract';
import { firstDuplicate } from '../../shared/settings/first-duplicate';
import { type UseCase, write } from '../use-case';

/** Everything there is, in use or not. */
export const listInventory: UseCase<typeof settingsContract.listInventory> = async ({ db }) => ({
  tables: (await inventory.listAllTables(db)).map((table) => ({
    ...{ tableId: table.id, name: table.name, seats: table.seats },
    ...{ smoking: table.smoking === 1, active: table.active === 1 },
    place: inventory.placeOf(table),
  })),
  drinks: (await inventory.listAllDrinks(db)).map((drink) => ({
    ...{ drinkId: drink.id, name: { zh: drink.name_zh, en: drink.name_en } },
    ...{ hot: drink.hot === 1, cup: drink.cup, active: drink.active === 1 },
  })),
});

/** The tables as they stand from now on. One with guests, or waiting to be cleared, stays. */
export const saveTables: UseCase<typeof settingsContract.saveTables> = (context, input) =>
  write(context, 'settings.saveTables', input.idempotencyKey, async ({ trx, record }) => {
    const names = input.tables.map(({ name }) => name);
    if (names.some(looksLikeIdentityNumber)) return refuse('identity-number');
    const duplicate = firstDuplicate(names);
    if (duplicate !== undefined) return refuse('duplicate-name', { name: duplicate });
    const known = new Set((await inventory.listAllTables(trx)).map(({ id }) => id));
    const mentioned = [...input.retired, ...input.tables.flatMap(({ tableId }) => tableId ?? [])];
    if (mentioned.some((id) => !known.has(id))) return refuse('unknown-table');
    for (const id of input.retired) {
      const table = await inventory.findTableById(trx, id);
      if (table && (table.visit_id !== null || table.clearing_id !== null)) {
        return refuse('table-in-use', { name: table.name });
      }
    }
    const rows = input.tables.map(({ tableId, name, seats, smoking }, sort_order) => ({
      ...{ id: tableId ?? context.newId(), name, seats, sort_order },
      ...{ smoking: smoking ? (1 as const) : (0 as const), active: 1 as const },
    }));
    await inventory.saveTables(trx, rows, input.retired);
    record('tables-saved', { tableIds: rows.map(({ id }) => id), retired: input.retired });
    return ok({});
  });

/** Where tables stand in the room, for the bar's floor plan. */
export const placeTables: UseCase<typeof settingsContract.placeTables> = (context, input) =>
  write(context, 'settings.placeTables', input.idempotencyKey, async ({ trx, record }) => {
    const known = new Set((await inventory.listAllTables(trx)).map(({ id }) => id));
    if (input.places.some(({ tableId }) => !known.has(tableId))) return refuse('unknown-table');
    for (const { tableId, place } of input.places)
      await inventory.setTablePlace(trx, tableId, place);
    record('tables-placed', { tableIds: input.places.map(({ tableId }) => tableId) });
    return ok({});
  });

/** The drinks as they stand from now on. One on an open order is still served there. */
export const saveDrinks: UseCase<typeof settingsContract.saveDrinks> = (context, input) =>
  write(context, 'settings.saveDrinks', input.idempotencyKey, async ({ trx, record }) => {
    const names = input.drinks.map(({ name }) => name);
    if (names.some(({ zh, en }) => looksLikeIdentityNumber(`${zh} ${en}`))) {
      return refuse('identity-number');
    }
    const duplicate =
      firstDuplicate(names.map(({ zh }) => zh)) ?? firstDuplicate(names.map(({ en }) => en));
    if (duplicate !== undefined) return refuse('duplicate-name', { name: duplicate });
    const known = new Set((await inventory.listAllDrinks(trx)).map(({ id }) => id));
    const mentioned = [...input.retired, ...input.drinks.flatMap(({ drinkId }) => drinkId ?? [])];
    if (mentioned.some((id) => !known.has(id))) return refuse('unknown-drink');
    const rows = input.drinks.map(({ drinkId, name, hot, cup }, sort_order) => ({
      ...{ id: drinkId ?? context.newId(), name_zh: name.zh, name_en: name.en, sort_order },
      ...{ hot: hot ? (1 as const) : (0 as const), cup, active: 1 as const },
    }));
    await inventory.saveDrinks(trx, rows, input.retired);
    record('drinks-saved', { drinkIds: rows.map(({ id }) => id), retired: input.retired });
    return ok({});
  });
