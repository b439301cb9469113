import { useTranslation } from 'react-i18next';
import type { ShiftReport } from '../../shared/reports/contract';
import { ReportSection } from './report-section';
import styles from './shift-report-page.module.css';

/** Every hour from the first that has visits to the last, over midnight where the day does. */
export function hoursBetween(byHour: ShiftReport['byHour']): ShiftReport['byHour'] {
  const first = byHour[0];
  const last = byHour.at(-1);
  if (!first || !last) return [];
  const counts = new Map(byHour.map(({ hour, visits }) => [hour, visits]));
  const length = ((last.hour - first.hour + 24) % 24) + 1;
  return Array.from({ length }, (_, step) => {
    const hour = (first.hour + step) % 24;
    return { hour, visits: counts.get(hour) ?? 0 };
  });
}

/** Visits by hour. The bars are drawn, not backgrounds: printers leave backgrounds out. */
export function HourBars({ byHour }: { byHour: ShiftReport['byHour'] }) {
  const { t } = useTranslation('reports');
  const hours = hoursBetween(byHour);
  const most = Math.max(1, ...hours.map(({ visits }) => visits));
  return (
    <ReportSection title={t('paper.byHour.title')} compact>
      <ol className={styles.hours}>
        {hours.map(({ hour, visits }) => (
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
