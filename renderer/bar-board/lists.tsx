import { useTranslation } from 'react-i18next';
import { AshtrayList } from './ashtray-list';
import { BeforeTable } from './before-table';
import classes from './board.module.css';
import { ClearList } from './clear-list';
import { ServeList } from './serve-list';
import { WalkList } from './walk-list';
import type { Work } from './work';

/** The board as lists: to serve, the cups worth a look where there are some, to clear. */
export function Lists({
  work,
  roomy,
  walk,
  onServeList,
}: {
  readonly work: Work;
  readonly roomy: boolean;
  /** Unset without a walk to take. */
  readonly walk: 'worth-a-look' | 'all-cups' | undefined;
  readonly onServeList: (list: HTMLElement | null) => void;
}) {
  const { t } = useTranslation('barBoard');
  const { toServe, beforeTable, toClear, fullAshtrays, who } = work;
  return (
    <>
      <ul className={classes.serveList} data-roomy={roomy || undefined} ref={onServeList}>
        {toServe.slots.length + beforeTable.slots.length === 0 && (
          <li className={classes.none}>{t('quietServe')}</li>
        )}
        <ServeList {...work} places={toServe} />
        <BeforeTable {...work} />
      </ul>
      {walk && <WalkList {...work} key={walk} all={walk === 'all-cups'} />}
      <ul className={classes.clearList} {...who.onList}>
        {toClear.slots.length + fullAshtrays.length === 0 && (
          <li className={classes.none}>{t('quietClear')}</li>
        )}
        <ClearList {...work} places={toClear} />
        <AshtrayList {...work} ashtrays={fullAshtrays} />
      </ul>
    </>
  );
}
