import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShiftReport } from '../../shared/reports/contract';
import { guestTitle, timeOfDay } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { ReportSection } from './report-section';
import styles from './shift-report-page.module.css';

/** Parties that joined another one: not lost, and not counted twice. */
export function MergedVisits({ report: { merged, timeZone } }: { report: ShiftReport }) {
  const { t } = useTranslation('reports', { keyPrefix: 'paper' });
  const language = useLanguage();
  return (
    <Lines
      title={t('merged.title')}
      heads={[t('visits.arrived'), t('merged.at'), t('visits.guest'), t('merged.into')]}
      lines={merged.map((visit) => [
        timeOfDay(visit.arrivedAtMs, timeZone),
        timeOfDay(visit.mergedAtMs, timeZone),
        guestTitle(visit, language),
        guestTitle(visit.into, language),
      ])}
    />
  );
}

/** Parties that left although something was still open, with why and by whom. */
export function ForcedDepartures({ report: { forced, timeZone } }: { report: ShiftReport }) {
  const { t } = useTranslation(['reports', 'visit']);
  const language = useLanguage();
  return (
    <Lines
      title={t('reports:paper.forced.title')}
      heads={[
        t('reports:paper.visits.left'),
        t('reports:paper.visits.guest'),
        t('reports:paper.forced.open'),
        t('reports:paper.forced.reason'),
        t('reports:paper.forced.by'),
      ]}
      lines={forced.map((visit) => [
        timeOfDay(visit.leftAtMs, timeZone),
        guestTitle(visit, language),
        visit.open
          .map(({ kind, tag }) => t(`visit:openThing.${kind}`, { tag }))
          .join(language === 'en' ? ', ' : '、'),
        visit.reason,
        visit.forcedByName,
      ])}
    />
  );
}

/** A section that is a plain table. */
export function Lines({
  title,
  heads,
  lines,
}: {
  readonly title: string;
  readonly heads: readonly string[];
  readonly lines: readonly (readonly ReactNode[])[];
}) {
  return (
    <ReportSection title={title}>
      <table className={styles.visits}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((cells, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a finished report never move
            <tr key={index}>
              {cells.map((cell, column) => (
                <td key={heads[column]}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ReportSection>
  );
}
