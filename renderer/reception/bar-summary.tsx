import { IconAlertTriangleFilled, IconProgress } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { countdown, timeLeft } from '../lib/format';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import classes from './aside.module.css';

/** From here on a promise is due soon, in milliseconds. */
const soonMs = 20_000;

/** The bar at a glance: how much is to be served, how urgent it is, what is to be cleared. */
export function BarSummary() {
  const { t } = useTranslation('reception');
  const { data: board } = useAsk('bar.readBoard', {});
  const nowMs = useNow();
  if (!board) return null;

  const firstDueMs = Math.min(...board.toServe.map(({ dueAtMs }) => dueAtMs ?? Infinity));
  const lateTables = board.toClear.filter(({ dueAtMs }) => dueAtMs < nowMs).length;
  return (
    <section className={classes.bar} aria-labelledby="bar-title">
      <h2 id="bar-title" className={classes.title}>
        {t('bar.title')}
      </h2>
      {board.toServe.length === 0 ? (
        <p className={classes.quiet}>{t('bar.quiet')}</p>
      ) : (
        <>
          <Figure label={t('bar.toServe')}>{board.toServe.length}</Figure>
          <Figure label={t('bar.urgent')}>
            <Due leftMs={firstDueMs - nowMs} />
          </Figure>
        </>
      )}
      {board.toClear.length > 0 && (
        <Figure label={t('bar.toClear')}>
          {board.toClear.length}
          {lateTables > 0 && (
            <span className={classes.due} data-due="late">
              <IconAlertTriangleFilled size={16} aria-hidden />
              {t('bar.late')} {lateTables}
            </span>
          )}
        </Figure>
      )}
    </section>
  );
}

function Figure({
  label,
  children,
}: {
  readonly label: string;
  readonly children: React.ReactNode;
}) {
  return (
    <p className={classes.figure}>
      <span className={classes.quiet}>{label}</span>
      <span className={classes.value}>{children}</span>
    </p>
  );
}

function Due({ leftMs }: { readonly leftMs: number }) {
  const { t } = useTranslation('reception');
  if (leftMs === Infinity) return t('bar.queued');
  if (leftMs < 0) {
    return (
      <span className={classes.due} data-due="late">
        <IconAlertTriangleFilled size={16} aria-hidden />
        {t('bar.late')} {countdown(leftMs)}
      </span>
    );
  }
  if (leftMs > soonMs) return timeLeft(leftMs);
  return (
    <span className={classes.due} data-due="soon">
      <IconProgress size={16} aria-hidden />
      {t('bar.dueSoon')} {timeLeft(leftMs)}
    </span>
  );
}
