import { useTranslation } from 'react-i18next';
import type { ShiftReport } from '../../shared/reports/contract';
import { guestTitle, timeOfDay } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { span } from './paper-format';
import { ReportSection } from './report-section';
import styles from './shift-report-page.module.css';

/** Every visit with the three figures of its promise. */
export function VisitList({ report: { rows, timeZone } }: { report: ShiftReport }) {
  const { t } = useTranslation('reports', { keyPrefix: 'paper' });
  const language = useLanguage();
  const time = (ms: number) => timeOfDay(ms, timeZone);
  return (
    <ReportSection title={t('visits.title')}>
      <table className={styles.visits}>
        <thead>
          <tr>
            <th scope="col">{t('visits.arrived')}</th>
            <th scope="col">{t('visits.left')}</th>
            <th scope="col">{t('visits.guest')}</th>
            <th scope="col">{t('visits.kind')}</th>
            <th scope="col" className={styles.number}>
              {t('visits.party')}
            </th>
            <th scope="col">{t('visits.source')}</th>
            <th scope="col">{t('visits.agent')}</th>
            <th scope="col">{t('visits.table')}</th>
            <th scope="col" className={styles.number}>
              {t('visits.waited')}
            </th>
            <th scope="col" className={styles.number}>
              {t('visits.excused')}
            </th>
            <th scope="col" className={styles.number}>
              {t('visits.answered')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a finished report never move
            <tr key={index}>
              <td>
                {time(row.arrivedAtMs)}
                <LateEntry recordedAtMs={row.arrivalRecordedAtMs} timeZone={timeZone} />
              </td>
              <td>
                {row.leftAtMs === null ? t('visits.onSite') : time(row.leftAtMs)}
                <LateEntry recordedAtMs={row.departureRecordedAtMs} timeZone={timeZone} />
              </td>
              <td>
                <bdi>{guestTitle(row, language)}</bdi>
              </td>
              <td>{t(`kind.${row.kind}`)}</td>
              <td className={styles.number}>{row.partySize}</td>
              <td>{t(`source.${row.source}`)}</td>
              <td>
                <bdi>{row.agentName ?? '—'}</bdi>
              </td>
              <td>
                <bdi>{row.tableName ?? '—'}</bdi>
              </td>
              <td className={styles.number}>{span(row.waitedMs)}</td>
              <td className={styles.number}>{span(row.excusedMs)}</td>
              <td className={styles.number}>
                {row.late ? (
                  <strong>
                    ▲ {t('visits.late')} {span(row.answeredMs)}
                  </strong>
                ) : (
                  span(row.answeredMs)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ReportSection>
  );
}

/** Marks a time that was written down later than it was, with when. */
function LateEntry({ recordedAtMs, timeZone }: { recordedAtMs: number | null; timeZone: string }) {
  const { t } = useTranslation('reports', { keyPrefix: 'paper' });
  if (recordedAtMs === null) return null;
  return (
    <small className={styles.lateEntry}>
      {t('visits.lateEntry', { time: timeOfDay(recordedAtMs, timeZone) })}
    </small>
  );
}
