import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Ashtray, TableCup } from '../../shared/bar/cups-contract';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { AshtrayRow } from './ashtray-row';
import boardClasses from './board.module.css';
import { CupRow } from './cup-row';
import type { Tables } from './tables';
import type { BarActions } from './use-bar-actions';
import { useWalk, type WalkTable } from './use-walk';
import type { Who } from './use-who';
import classes from './walk.module.css';

/** The cups that are worth a look, or all of them, table by table in walking order. */
export function WalkList({
  onTables,
  all,
  nowMs,
  free,
  who,
  actions,
}: {
  readonly onTables: Tables;
  readonly all: boolean;
  readonly nowMs: number;
  readonly free: boolean;
  readonly who: Who;
  readonly actions: BarActions;
}) {
  const { t } = useTranslation('refills');
  const { tables, settled } = useWalk(onTables.tables, all, nowMs, free);
  return (
    <ul className={boardClasses.walkList} {...who.onList}>
      {tables.length === 0 && <li className={boardClasses.none}>{t('nothing')}</li>}
      {tables.map(({ table, slots }) => (
        <TableCard
          key={table.visitId}
          table={table}
          slots={slots}
          settled={settled}
          ashtray={onTables.ashtrays.find(({ visitId }) => visitId === table.visitId)}
          who={who}
          actions={actions}
        />
      ))}
    </ul>
  );
}

function TableCard({
  table,
  slots,
  settled,
  ashtray,
  who,
  actions,
}: WalkTable & {
  readonly settled: () => boolean;
  readonly ashtray: Ashtray | undefined;
  readonly who: Who;
  readonly actions: BarActions;
}) {
  const { t } = useTranslation(['refills', 'barBoard']);
  const language = useLanguage();
  const tableName = table.tableName ?? t('barBoard:notSeated');
  const fresh = (cupId: string) => table.cups.find((cup) => cup.cupId === cupId);
  // A cup that was just seen low is not fine.
  const open = slots.flatMap(({ item: { cup }, goneAtMs }) =>
    goneAtMs === undefined && (cup.state === 'look' || cup.state === 'resting') ? [cup] : [],
  );
  const tap = (cups: readonly TableCup[], what: Parameters<BarActions['tapCups']>[1]) => {
    if (!settled()) return;
    who.by(tableName, (person) => void actions.tapCups(cups, what, person));
  };
  return (
    <li className={classes.table}>
      <div className={classes.head}>
        <strong className={classes.name}>{tableName}</strong>
        <span className={classes.guest}>{guestTitle(table, language)}</span>
        {open.length > 0 && (
          <UnstyledButton
            className={classes.allFine}
            aria-label={t('tapOn', { table: tableName, drink: '', tap: t('allFine') })}
            onClick={() => tap(open, 'plenty')}
          >
            {t('allFine')}
          </UnstyledButton>
        )}
      </div>
      <ul className={classes.cups}>
        {slots.map(({ id, item, goneAtMs }) => (
          <CupRow
            key={id}
            cup={fresh(id) ?? item.cup}
            tableName={tableName}
            gone={goneAtMs !== undefined}
            busy={actions.busy.has(`cups:${id}`)}
            onTap={(what) => tap([fresh(id) ?? item.cup], what)}
          />
        ))}
        {ashtray && (
          <AshtrayRow
            ashtray={ashtray}
            onTap={(butts) =>
              who.by(tableName, (person) => void actions.tapAshtray(ashtray.tableId, butts, person))
            }
          />
        )}
      </ul>
    </li>
  );
}
