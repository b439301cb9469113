import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../lib/format';
import { useHall } from '../lib/hall';
import type { Board } from './acting';
import classes from './board.module.css';
import { MoreHint } from './more-hint';
import { WeatherNow } from './weather-now';

/** How many wait, what kind of hour it is in the hall, and the tools: each always at its place. */
export function TopBar({
  board,
  nowMs,
  withClock,
  serveList,
  children,
}: {
  readonly board: Board;
  readonly nowMs: number;
  readonly withClock: boolean;
  readonly serveList: HTMLElement | null;
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation(['barBoard', 'common']);
  const { hallName, demo, timeZone } = useHall();
  return (
    <div className={classes.top}>
      <h2>
        {t('toServe')} <span className={classes.count}>{board.toServe.length}</span>
      </h2>
      <MoreHint list={serveList} />
      <span className={classes.hallLine}>
        {withClock && <time className={classes.clock}>{timeOfDay(nowMs, timeZone)}</time>}
        <span>{t('guestsOnSite', { count: board.guestsOnSite })}</span>
        {demo && <span>{t('common:practiceHall')}</span>}
        <WeatherNow />
        {withClock && <span>{hallName}</span>}
      </span>
      {children}
    </div>
  );
}
