import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PromiseFigures } from '../../shared/fields';
import { countdown } from '../lib/format';
import classes from './foot.module.css';

/** What guests waited, what is excused and what the bar answers for: always all three together. */
export const Figures = memo(function Figures({
  figures,
  promiseMs,
}: {
  readonly figures: PromiseFigures;
  readonly promiseMs: number;
}) {
  const { t } = useTranslation('barBoard');
  const seconds = Math.round(promiseMs / 1000);
  const share = (count: number) =>
    figures.served === 0 ? '–' : `${Math.round((100 * count) / figures.served)}%`;
  const median = (ms: number | null) => (ms === null ? '–' : countdown(ms));
  return (
    <dl className={classes.figures} aria-label={t('figures')}>
      <div>
        <dt>{t('waited')}</dt>
        <dd>
          <strong>{median(figures.medianWaitedMs)}</strong> {t('median')}
        </dd>
        <dd>
          <strong>{share(figures.withinByWait)}</strong> {t('within', { seconds })}
        </dd>
      </div>
      <div>
        <dt>{t('excused')}</dt>
        <dd>
          <strong>{median(figures.medianExcusedMs)}</strong> {t('median')}
        </dd>
      </div>
      <div>
        <dt>{t('answered')}</dt>
        <dd>
          <strong>{median(figures.medianAnsweredMs)}</strong> {t('median')}
        </dd>
        <dd>
          <strong>{share(figures.withinByRule)}</strong> {t('within', { seconds })}
        </dd>
      </div>
      <div>
        <dt>{t('servedToday')}</dt>
        <dd>
          <strong>{figures.served}</strong>
        </dd>
      </div>
    </dl>
  );
});
