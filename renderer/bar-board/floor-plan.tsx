import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asksForChange } from '../../shared/bar/ashtray';
import { countdown } from '../lib/format';
import { useAsk } from '../lib/queries';
import type { Board } from './acting';
import { clockFace, dueSoonMs, shownMs } from './clock-face';
import { StateWord } from './countdown-face';
import classes from './floor-plan.module.css';
import { isOnWalk, type Tables } from './tables';

/** Every table of the hall in its order with what it asks for; one that is tapped is seen to beside it. */
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
  const { data: tables } = useAsk('bar.readPlan', {});
  const [chosen, setChosen] = useState<string>();
  return (
    <>
      <ul className={classes.plan} aria-label={t('tables')}>
        {tables?.length === 0 && <li className={classes.hint}>{t('noTables')}</li>}
        {tables?.map(({ tableId, name, taken }) => {
          const { state, content } = standing(name, taken);
          return (
            <li key={tableId}>
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
            <span className={classes.digits}>{countdown(shownMs(face))}</span>
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
