import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asksForChange } from '../../shared/bar/ashtray';
import { type Place, placesOf } from '../../shared/floor-plan';
import { useAsk } from '../lib/queries';
import type { Board } from './acting';
import { clockFace, dueSoonMs, shownTime } from './clock-face';
import { StateWord } from './countdown-face';
import classes from './floor-plan.module.css';
import { isOnWalk, type Tables } from './tables';

/** Every table at its place in the room with what it asks for; one that is tapped is seen to beside it. */
export function FloorPlan({
  board,
  onTables,
  nowMs,
  children,
}: {
  readonly board: Board;
  readonly onTables: Tables;
  readonly nowMs: number;
  /** What can be done at the chosen table, and for those who have none yet. */
  readonly children: (tableName: string | undefined) => ReactNode;
}) {
  const { t } = useTranslation('plan');
  const { data: tables = [] } = useAsk('bar.readPlan', {});
  const places = placesOf(tables);
  const columns = spanOf([...places.values()].map(({ column }) => column));
  const rows = spanOf([...places.values()].map(({ row }) => row));
  const tracks = {
    gridTemplateColumns: columns.map(({ used }) => (used ? column : aisle)).join(' '),
    gridTemplateRows: rows.map(({ used }) => (used ? row : aisle)).join(' '),
  };
  const [chosen, setChosen] = useState<string>();
  return (
    <>
      <ul className={classes.plan} aria-label={t('tables')} style={tracks}>
        {tables.length === 0 && <li className={classes.hint}>{t('noTables')}</li>}
        {tables.map(({ tableId, name, taken }) => {
          const { state, content } = standing(name, taken);
          return (
            <li key={tableId} style={areaOf(places.get(tableId), columns, rows)}>
              <UnstyledButton
                className={classes.tile}
                data-state={state}
                aria-pressed={name === chosen}
                onClick={() => setChosen(name === chosen ? undefined : name)}
              >
                <strong className={classes.name}>{name}</strong>
                {content}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      <div className={classes.detail}>
        {chosen !== undefined && <h2>{chosen}</h2>}
        {children(chosen)}
        {(chosen === undefined || isDone(chosen)) && (
          <p className={classes.hint}>{t(chosen === undefined ? 'choose' : 'nothing')}</p>
        )}
      </div>
    </>
  );

  function isDone(name: string): boolean {
    return ['free', 'fine'].includes(standing(name).state) && cupsAt(name).length === 0;
  }
  function cupsAt(name: string) {
    return onTables.tables
      .filter(({ tableName }) => tableName === name)
      .flatMap(({ cups }) => cups);
  }

  /** The most urgent thing at a table: a party that waits, then cups, ashtray, clearing. */
  function standing(
    name: string,
    taken = false,
  ): { readonly state: string; readonly content: ReactNode } {
    const ofTable = ({ tableName }: { readonly tableName: string | null }) => tableName === name;
    const request = board.toServe.find(ofTable);
    if (request) {
      const promised = {
        fromMs: request.startedAtMs ?? request.requestedAtMs,
        dueAtMs: request.dueAtMs,
      };
      const face = clockFace(promised, nowMs, dueSoonMs);
      return {
        state: face.state,
        content: (
          <>
            <span className={classes.digits}>{shownTime(face)}</span>
            <StateWord face={face} shaped />
          </>
        ),
      };
    }
    const looks = cupsAt(name).filter(isOnWalk).length;
    if (looks > 0) return { state: 'look', content: t('state.look', { count: looks }) };
    const ashtray = onTables.ashtrays.find(ofTable);
    if (ashtray && asksForChange(ashtray.butts)) {
      return { state: 'ashtray', content: t('state.ashtray') };
    }
    if (board.toClear.some(ofTable)) return { state: 'clear', content: t('state.clear') };
    const state = taken || cupsAt(name).length > 0 ? 'fine' : 'free';
    return { state, content: t(`state.${state}`) };
  }
}

/** Where nothing stands in a whole column or row there is an aisle, not an empty tile. */
const aisle = '24px';
const column = 'minmax(152px, 1fr)';
const row = 'minmax(128px, 280px)';

/** The columns or rows from the first to the last in which a table stands. */
function spanOf(
  cells: readonly number[],
): readonly { readonly at: number; readonly used: boolean }[] {
  const first = Math.min(...cells);
  const count = cells.length === 0 ? 0 : Math.max(...cells) - first + 1;
  return Array.from({ length: count }, (_, index) => ({
    at: first + index,
    used: cells.includes(first + index),
  }));
}

function areaOf(
  place: Place | undefined,
  columns: ReturnType<typeof spanOf>,
  rows: ReturnType<typeof spanOf>,
) {
  return {
    gridColumn: columns.findIndex(({ at }) => at === place?.column) + 1,
    gridRow: rows.findIndex(({ at }) => at === place?.row) + 1,
  };
}
