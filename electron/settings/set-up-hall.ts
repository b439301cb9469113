import { insertArea } from '../../db/cleanliness/template.queries';
import { insertStaff } from '../../db/people/staff.queries';
import type { Writer } from '../../db/schema';
import { insertDrinks, insertTables } from '../../db/settings/inventory.queries';
import { isHallSetUp, writeSettings } from '../../db/settings/setting.queries';
import { isWeakPin } from '../../shared/people/weak-pin';
import type { ParsedInputOf } from '../../shared/procedure';
import { ok, refuse } from '../../shared/result';
import type { settingsContract } from '../../shared/settings/contract';
import { firstDuplicate } from '../../shared/settings/first-duplicate';
import { hashPin } from '../pin';
import { itemRow, taskRow } from '../template-rows';
import { type UseCase, type UseCaseContext, write } from '../use-case';

type Input = ParsedInputOf<typeof settingsContract.setUpHall>;

/**
 * The first start: everything the hall needs, in one write.
 * @param practice in the practice hall any PIN will do.
 */
export const setUpHall =
  (practice: boolean): UseCase<typeof settingsContract.setUpHall> =>
  async (context, input) => {
    const duplicate =
      firstDuplicate(input.staff.map(({ name }) => name)) ??
      firstDuplicate(input.tables.map(({ name }) => name));
    if (duplicate !== undefined) return refuse('duplicate-name', { name: duplicate });
    if (!input.staff.some(({ posts, pin }) => posts.includes('supervisor') && pin !== undefined)) {
      return refuse('supervisor-pin-needed');
    }
    if (!practice && input.staff.some(({ pin }) => pin !== undefined && isWeakPin(pin))) {
      return refuse('weak-pin');
    }
    // Hashing takes its time on purpose: before the transaction, which everything else waits for.
    const pinHashes = await Promise.all(
      input.staff.map(({ pin }) => (pin === undefined ? null : hashPin(pin, context.chainKey))),
    );
    return write(context, 'settings.setUpHall', input.idempotencyKey, async (step) => {
      if (await isHallSetUp(step.trx)) return refuse('already-set-up');
      const { hallName, language, timeZone } = input;
      const staff = input.staff.map((person) => ({ ...person, id: context.newId() }));
      const rotationRoster = staff.flatMap(({ id, posts }) => (posts.includes('agent') ? id : []));
      await writeSettings(
        step.trx,
        { hallName, language, timeZone, rotationRoster },
        { staffId: null, atMs: step.nowMs },
      );
      for (const [index, { id, name, posts }] of staff.entries()) {
        const row = {
          id,
          name,
          roster_order: index,
          pin_hash: pinHashes[index] ?? null,
        };
        await insertStaff(step.trx, row, [...new Set(posts)]);
      }
      await insertInventory(step.trx, context, input);
      step.record('hall-set-up', {
        staff: input.staff.length,
        tables: input.tables.length,
        areas: input.areas.length,
      });
      return ok({});
    });
  };

async function insertInventory(
  trx: Writer,
  { newId }: UseCaseContext,
  input: Input,
): Promise<void> {
  await insertTables(
    trx,
    input.tables.map(({ name, seats, smoking }, index) => ({
      id: newId(),
      name,
      seats,
      smoking: smoking ? 1 : 0,
      sort_order: index,
    })),
  );
  await insertDrinks(
    trx,
    input.drinks.map(({ name, hot, cup }, index) => ({
      id: newId(),
      name_zh: name.zh,
      name_en: name.en,
      hot: hot ? 1 : 0,
      cup,
      sort_order: index,
    })),
  );
  for (const [index, { name, items, tasks }] of input.areas.entries()) {
    const areaId = newId();
    await insertArea(
      trx,
      { id: areaId, name_zh: name.zh, name_en: name.en, sort_order: index },
      items.map((item, itemIndex) => itemRow(newId(), areaId, itemIndex, item)),
      tasks.map((task) => taskRow(newId(), areaId, task)),
    );
  }
}
