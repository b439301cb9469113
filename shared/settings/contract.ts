import { z } from 'zod';
import { templateArea } from '../cleanliness-standard';
import { bilingual, cupKind, id, idempotencyKey, name, nothing, pin, post } from '../fields';
import { hallSettings } from '../hall-settings';
import { command, query } from '../procedure';
import { changeProcedures } from './change-contract';
import { inventoryProcedures, seats } from './inventory-contract';
import { printerProcedures } from './printer-contract';

export const setUpHallInput = z.strictObject({
  idempotencyKey,
  hallName: name,
  language: hallSettings.shape.language,
  timeZone: hallSettings.shape.timeZone,
  staff: z
    .array(z.strictObject({ name, posts: z.array(post).min(1), pin: pin.optional() }))
    .min(1)
    .max(200),
  tables: z.array(z.strictObject({ name, seats, smoking: z.boolean() })).max(200),
  drinks: z.array(z.strictObject({ name: bilingual, hot: z.boolean(), cup: cupKind })).max(100),
  areas: z.array(templateArea).min(1).max(40),
});
export type SetUpHallInput = z.input<typeof setUpHallInput>;

const everywhere = { 'front-desk': 'anyone', bar: 'anyone' } as const;

export const settingsContract = {
  ...changeProcedures,
  ...inventoryProcedures,
  ...printerProcedures,
  readHall: query({
    access: everywhere,
    reads: ['settings'],
    input: nothing,
    output: hallSettings.extend({
      /** False until the first start has been finished. */
      setUp: z.boolean(),
      /** A practice hall on a throw-away database. */
      demo: z.boolean(),
    }),
  }),
  setUpHall: command({
    access: { 'front-desk': 'anyone' },
    changes: ['settings', 'people', 'tables', 'rounds', 'bar', 'rotation'],
    input: setUpHallInput,
    output: nothing,
    refusals: ['already-set-up', 'supervisor-pin-needed', 'weak-pin', 'duplicate-name'],
  }),
  changeLanguage: command({
    access: everywhere,
    changes: ['settings'],
    input: z.strictObject({ language: hallSettings.shape.language }),
    output: nothing,
    refusals: [],
  }),
  listTables: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['tables', 'visits', 'settings'],
    input: nothing,
    output: z.array(
      z.object({
        tableId: id,
        name: z.string(),
        seats: z.number().int(),
        smoking: z.boolean(),
        state: z.enum(['free', 'taken', 'to-clear']),
      }),
    ),
  }),
  listDrinks: query({
    access: { 'front-desk': 'signed-in' },
    reads: ['settings'],
    input: nothing,
    output: z.array(
      z.object({ drinkId: id, name: bilingual, hot: z.boolean(), soldOut: z.boolean() }),
    ),
  }),
} as const;
