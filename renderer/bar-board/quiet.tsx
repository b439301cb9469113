import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../lib/format';
import { useHall } from '../lib/hall';
import classes from './board.module.css';

/** The board with nothing on it: whose hall, what time, and what to do with it. */
export function Quiet({
  nowMs,
  nextLookAtMs,
}: {
  readonly nowMs: number;
  /** When a walk is likely to be worth it; null while nothing is on the tables. */
  readonly nextLookAtMs: number | null;
}) {
  const { t } = useTranslation(['barBoard', 'refills']);
  const { hallName, timeZone, setUp } = useHall();
  return (
    <div className={classes.quiet}>
      <span className={classes.hall}>{hallName}</span>
      <time className={classes.bigClock}>{timeOfDay(nowMs, timeZone)}</time>
      <span className={classes.advice}>{t(setUp ? 'quiet' : 'notSetUp')}</span>
      {nextLookAtMs !== null && (
        <span className={classes.hall}>
          {t('refills:nextLook', { time: timeOfDay(nextLookAtMs, timeZone) })}
        </span>
      )}
    </div>
  );
}
