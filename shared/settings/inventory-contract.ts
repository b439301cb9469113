import { z } from 'zod';
import { bilingual, cupKind, id, idempotencyKey, name, nothing } from '../fields';
import { place } from '../floor-plan';
import { command, query, topics } from '../procedure';

const supervisor = { 'front-desk': ['supervisor'] } as const;
/** In their order. One without an id is new; one that was out of use is in use again. */
const saved = { access: supervisor, settingsOpen: true, changes: topics, output: nothing } as const;
/** Out of use from now on; what was recorded keeps its name. */
const retired = z.array(id).max(500);

export const seats = z.number().int().min(1).max(30);

/** The hall's tables and drinks, kept by the supervisor. */
export const inventoryProcedures = {
  /** In their order, what is out of use included. */
  listInventory: query({
    access: supervisor,
    reads: ['tables', 'settings'],
    input: nothing,
    output: z.object({
      tables: z.array(
        z.object({
          tableId: id,
          name: z.string(),
          seats,
          smoking: z.boolean(),
          active: z.boolean(),
          place: place.nullable(),
        }),
      ),
      drinks: z.array(
        z.object({
          ...{ drinkId: id, name: bilingual, hot: z.boolean(), cup: cupKind },
          active: z.boolean(),
        }),
      ),
    }),
  }),
  saveTables: command({
    ...saved,
    input: z.strictObject({
      idempotencyKey,
      tables: z
        .array(z.strictObject({ tableId: id.optional(), name, seats, smoking: z.boolean() }))
        .max(200),
      retired,
    }),
    refusals: ['unknown-table', 'table-in-use', 'duplicate-name', 'identity-number'],
  }),
  /** Puts tables where they stand in the room. */
  placeTables: command({
    ...saved,
    input: z.strictObject({
      idempotencyKey,
      places: z.array(z.strictObject({ tableId: id, place })).max(200),
    }),
    refusals: ['unknown-table'],
  }),
  saveDrinks: command({
    ...saved,
    input: z.strictObject({
      idempotencyKey,
      drinks: z
        .array(
          z.strictObject({
            ...{ drinkId: id.optional(), name: bilingual, hot: z.boolean(), cup: cupKind },
          }),
        )
        .max(100),
      retired,
    }),
    refusals: ['unknown-drink', 'duplicate-name', 'identity-number'],
  }),
} as const;
