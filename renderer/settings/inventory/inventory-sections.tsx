import { useState } from 'react';
import type { OutputOf } from '../../../shared/procedure';
import type { settingsContract } from '../../../shared/settings/contract';
import { newIdempotencyKey } from '../../lib/bridge';
import { useAsk } from '../../lib/queries';
import { useCommand } from '../../lib/use-command';
import { Problem } from '../../ui/problem';
import { DrinksPage } from '../set-up/drinks-page';
import { filled, inBoth } from '../set-up/set-up-values';
import { TablesPage } from '../set-up/tables-page';
import { InventoryForm } from './inventory-form';

type Inventory = OutputOf<typeof settingsContract.listInventory>;

/** What is stored, and a way to begin anew with it once it has been saved. */
function useInventory() {
  const { data, error, refetch } = useAsk('settings.listInventory', {});
  const [saves, setSaves] = useState(0);
  return {
    data,
    saves,
    problem: error && <Problem error={error} onRetry={() => void refetch()} />,
    async saved() {
      await refetch();
      setSaves((before) => before + 1);
    },
  };
}

const tableRow = ({ tableId, name, seats, smoking }: Inventory['tables'][number]) => ({
  ...{ key: tableId, name, seats, smoking },
});
const drinkRow = ({ drinkId, name, hot, cup }: Inventory['drinks'][number]) => ({
  ...{ key: drinkId, ...name, hot, cup },
});

/** The tables at which guests are received. */
export function TablesSection() {
  const { data, saves, problem, saved } = useInventory();
  const save = useCommand('settings.saveTables');
  if (!data) return problem;
  const known = new Set(data.tables.map(({ tableId }) => tableId));
  return (
    <InventoryForm
      key={saves}
      kind="tables"
      Page={TablesPage}
      rows={data.tables.filter(({ active }) => active).map(tableRow)}
      retired={data.tables.filter(({ active }) => !active).map(tableRow)}
      saving={save.running}
      refusal={save.refusal}
      onSave={async (values, retired) => {
        const tables = values.tables
          .filter(({ name }) => name.trim() !== '')
          .map(({ key, ...table }) => ({ ...table, ...(known.has(key) ? { tableId: key } : {}) }));
        const input = { idempotencyKey: newIdempotencyKey(), tables, retired: [...retired] };
        if (await save.run(input)) await saved();
      }}
    />
  );
}

/** What the bar serves. */
export function DrinksSection() {
  const { data, saves, problem, saved } = useInventory();
  const save = useCommand('settings.saveDrinks');
  if (!data) return problem;
  const known = new Set(data.drinks.map(({ drinkId }) => drinkId));
  return (
    <InventoryForm
      key={saves}
      kind="drinks"
      Page={DrinksPage}
      rows={data.drinks.filter(({ active }) => active).map(drinkRow)}
      retired={data.drinks.filter(({ active }) => !active).map(drinkRow)}
      saving={save.running}
      refusal={save.refusal}
      onSave={async (values, retired) => {
        const drinks = values.drinks.filter(filled).map(({ key, hot, cup, ...name }) => ({
          ...{ name: inBoth(name), hot, cup },
          ...(known.has(key) ? { drinkId: key } : {}),
        }));
        const input = { idempotencyKey: newIdempotencyKey(), drinks, retired: [...retired] };
        if (await save.run(input)) await saved();
      }}
    />
  );
}
