import { useTranslation } from 'react-i18next';
import type { ShiftReport } from '../../shared/reports/contract';
import type { IssuedAs } from '../../shared/reports/issue-contract';
import { dateTime, fullDay, timeOfDay } from '../lib/format';
import { useBilingual, useLanguage } from '../lib/hall';
import { IssuedLine } from './issued-line';
import { percent, scoreText } from './paper-format';
import styles from './shift-report-page.module.css';
import { usePromiseText } from './use-promise-text';

/** Hall, title, day, shift, and when and by whom the page was issued. */
export function ReportHead(props: { report: ShiftReport; issue: IssuedAs | undefined }) {
  const { report, issue } = props;
  const { t } = useTranslation('reports');
  const bilingual = useBilingual();
  const { shift, fromMs, toMs, timeZone, issuedAtMs } = report;
  const time = (ms: number) => timeOfDay(ms, timeZone);
  return (
    <header className={styles.head}>
      <div>
        <p className={styles.hall}>
          <bdi>{report.hallName}</bdi>
        </p>
        <h1>{t(shift ? 'paper.shiftTitle' : 'paper.dayTitle')}</h1>
      </div>
      <div className={styles.issue}>
        <p className={styles.when}>{fullDay(report.day, useLanguage())}</p>
        <p>
          {shift ? bilingual(shift.name) : t('wholeDay')} {time(fromMs)}–{time(toMs)}
        </p>
        <p>
          {t('paper.issued', { at: dateTime(issuedAtMs, timeZone), name: report.issuedByName })}
        </p>
        <IssuedLine issue={issue} />
        {issuedAtMs < toMs && report.cleanliness.signOff === null && (
          <p>
            <strong>
              {t(shift ? 'paper.notEnded' : 'paper.dayNotEnded', { time: time(issuedAtMs) })}
            </strong>
          </p>
        )}
      </div>
    </header>
  );
}

/** The four figures that a developer reads before anything else. */
export function ReportFigures({ report }: { report: ShiftReport }) {
  const { t } = useTranslation('reports');
  const promise = usePromiseText(report.drinks.promiseMs);
  const { visits, drinks, cleanliness } = report;
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t('paper.figures.visits')}</dt>
        <dd>{visits.total}</dd>
        <dd className={styles.aside}>
          {t('paper.figures.visitsNote', { count: visits.guests })}
          {visits.open > 0 && ` · ${t('paper.figures.stillHere', { count: visits.open })}`}
        </dd>
      </div>
      <div>
        <dt>{t('paper.figures.first')}</dt>
        <dd>{visits.first}</dd>
        <dd className={styles.aside}>
          {t('paper.figures.firstNote', { count: visits.returning })}
        </dd>
      </div>
      <div>
        <dt>{t('paper.figures.within', { promise })}</dt>
        <dd className={styles.pair}>
          <span>
            {percent(drinks.withinByRule, drinks.served)}
            <small>{t('paper.figures.byRule')}</small>
          </span>
          <span>
            {percent(drinks.withinByWait, drinks.served)}
            <small>{t('paper.figures.byWait')}</small>
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('paper.figures.score')}</dt>
        <dd>{scoreText(cleanliness.score)}</dd>
        <dd className={styles.aside}>
          {cleanliness.score === null
            ? t('paper.figures.notInspected')
            : t('paper.figures.failures', { count: cleanliness.failures.length })}
        </dd>
      </div>
    </dl>
  );
}
