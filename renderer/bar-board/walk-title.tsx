import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../lib/format';
import { useHall } from '../lib/hall';
import classes from './board.module.css';
import { placedCups, type Tables } from './tables';

/** How many cups wait to be looked at, or when that will be so. */
export function WalkTitle({
  onTables: { tables, nextLookAtMs },
  nowMs,
}: {
  readonly onTables: Tables;
  readonly nowMs: number;
}) {
  const { t } = useTranslation('refills');
  const { timeZone } = useHall();
  const cups = placedCups(tables, true);
  const count = new Set(cups.map(({ table }) => table.visitId)).size;
  const later = cups.length === 0 && nextLookAtMs !== null && nextLookAtMs > nowMs;
  return (
    <div className={classes.walkTitle}>
      <h2>{t('walkNow')}</h2>
      <span className={classes.walkNote}>
        {later
          ? t('nextLook', { time: timeOfDay(nextLookAtMs, timeZone) })
          : t('onWalk', { tables: count, cups: cups.length })}
      </span>
    </div>
  );
}
