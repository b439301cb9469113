import { useTranslation } from 'react-i18next';
import type { ShiftReport } from '../../shared/reports/contract';
import { timeOfDay } from '../lib/format';
import { useBilingual } from '../lib/hall';
import { scoreText } from './paper-format';
import { ReportSection } from './report-section';
import styles from './shift-report-page.module.css';

/** The end-of-day round by area; it belongs to the day, whichever shift the report is for. */
export function CleanlinessAreas({ report: { cleanliness } }: { report: ShiftReport }) {
  const { t } = useTranslation('reports', { keyPrefix: 'paper.cleanliness' });
  const bilingual = useBilingual();
  const { areas, score } = cleanliness;
  const begun = areas.some(({ items, notInspected }) => notInspected < items);
  if (!begun) return <ReportSection title={t('title')}>{t('none')}</ReportSection>;
  return (
    <ReportSection title={t('title')} compact>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('area')}</th>
            <th scope="col">{t('items')}</th>
            <th scope="col">{t('passed')}</th>
            <th scope="col">{t('failed')}</th>
            <th scope="col">{t('notInspected')}</th>
            <th scope="col">{t('score')}</th>
          </tr>
        </thead>
        <tbody>
          {areas.map((area, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: areas of a finished report never move
            <tr key={index}>
              <th scope="row">
                <bdi>{bilingual(area.name)}</bdi>
              </th>
              <td>{area.items}</td>
              <td>{area.passed}</td>
              <td>{area.failed}</td>
              <td>{area.notInspected}</td>
              <td>{scoreText(area.score)}</td>
            </tr>
          ))}
          <tr className={styles.total}>
            <th scope="row">{t('total')}</th>
            <td colSpan={4} />
            <td>{scoreText(score)}</td>
          </tr>
        </tbody>
      </table>
    </ReportSection>
  );
}

export function CleanlinessFailures({ report }: { report: ShiftReport }) {
  const { t } = useTranslation('reports', { keyPrefix: 'paper.cleanliness' });
  const bilingual = useBilingual();
  const { failures } = report.cleanliness;
  if (failures.length === 0) return null;
  return (
    <ReportSection title={t('failuresTitle')}>
      <table className={styles.failures}>
        <thead>
          <tr>
            <th scope="col">{t('area')}</th>
            <th scope="col">{t('item')}</th>
            <th scope="col">{t('note')}</th>
            <th scope="col">{t('observed')}</th>
          </tr>
        </thead>
        <tbody>
          {failures.map((failure, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a finished report never move
            <tr key={index}>
              <td>
                <bdi>{bilingual(failure.area)}</bdi>
              </td>
              <td>
                <bdi>{bilingual(failure.item)}</bdi>
              </td>
              <td>
                <bdi>{failure.note}</bdi>
              </td>
              <td>
                <bdi>{failure.observedByName}</bdi>{' '}
                {timeOfDay(failure.observedAtMs, report.timeZone)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ReportSection>
  );
}
