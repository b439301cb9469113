import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../lib/format';
import { useHall } from '../lib/hall';
import classes from './board.module.css';

/** The board with nothing on it: whose hall, what time, and what to do with it. */
export function Quiet({ nowMs }: { readonly nowMs: number }) {
  const { t } = useTranslation('barBoard');
  const { hallName, timeZone, setUp } = useHall();
  return (
    <div className={classes.quiet}>
      <span className={classes.hall}>{hallName}</span>
      <time className={classes.bigClock}>{timeOfDay(nowMs, timeZone)}</time>
      <span className={classes.advice}>{t(setUp ? 'quiet' : 'notSetUp')}</span>
    </div>
  );
}
