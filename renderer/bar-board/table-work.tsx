import { AshtrayList } from './ashtray-list';
import { BeforeTable } from './before-table';
import { ClearList } from './clear-list';
import { ServeList } from './serve-list';
import { WalkList } from './walk-list';
import type { Work } from './work';

/** Beside the plan: what can be done at the chosen table, and for those who have none yet. */
export function TableWork({ work, name }: { readonly work: Work; readonly name?: string }) {
  const { onTables, toServe, toClear, fullAshtrays, who } = work;
  const here = ({ tableName }: { readonly tableName: string | null }) => tableName === name;
  const tables = onTables.tables.filter(here);
  const served = toServe.slots.filter(({ item }) => item.tableName === null || here(item));
  return (
    <>
      <ul>
        <ServeList {...work} places={{ ...toServe, slots: served }} />
        <BeforeTable {...work} />
      </ul>
      {tables.length > 0 && (
        <WalkList {...work} key={name} onTables={{ ...onTables, tables }} all />
      )}
      <ul {...who.onList}>
        <ClearList
          {...work}
          places={{ ...toClear, slots: toClear.slots.filter(({ item }) => here(item)) }}
        />
        <AshtrayList {...work} ashtrays={fullAshtrays.filter(here)} />
      </ul>
    </>
  );
}
