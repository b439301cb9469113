import { useTranslation } from 'react-i18next';
import type { ShiftReport } from '../../shared/reports/contract';
import { ReportSection } from './report-section';
import styles from './shift-report-page.module.css';

/** Visits by hour. The bars are drawn, not backgrounds: printers leave backgrounds out. */
export function HourBars({ byHour }: { byHour: ShiftReport['byHour'] }) {
  const { t } = useTranslation('reports');
  const most = Math.max(1, ...byHour.map(({ visits }) => visits));
  return (
    <ReportSection title={t('paper.byHour.title')} compact>
      <ol className={styles.hours}>
        {byHour.map(({ hour, visits }) => (
          <li key={hour}>
            <span>{visits}</span>
            <svg viewBox="0 0 10 30" preserveAspectRatio="none" aria-hidden="true">
              <rect x="2.5" y={30 - (30 * visits) / most} width="5" height={(30 * visits) / most} />
            </svg>
            <small>{String(hour).padStart(2, '0')}</small>
          </li>
        ))}
      </ol>
    </ReportSection>
  );
}
