import { useTranslation } from 'react-i18next';
import type { ShiftReport } from '../../shared/reports/contract';
import type { IssuedAs } from '../../shared/reports/issue-contract';
import { useLanguage } from '../lib/hall';
import { HourBars } from './hour-bars';
import { IssuedSeal } from './issued-line';
import { BarPeople, Drinks } from './report-bar';
import { CleanlinessAreas, CleanlinessFailures } from './report-cleanliness';
import { Duty } from './report-duty';
import { ForcedDepartures, MergedVisits } from './report-exceptions';
import { Definitions, ReportSignOff } from './report-foot';
import { ReportFigures, ReportHead } from './report-head';
import { RegisterLines } from './report-registers';
import { VisitList, VisitsByAgent, VoidedVisits } from './report-visits';
import styles from './shift-report-page.module.css';

/**
 * The shift or day report as one A4 sheet (more when it is long), the same on screen and on paper.
 * Black and one grey, so that it survives a fax. Every total comes from the report, none is summed here.
 */
export function ShiftReportPage({ report, issue }: { report: ShiftReport; issue?: IssuedAs }) {
  const { t } = useTranslation('reports');
  const anyVisit = report.visits.total > 0;
  return (
    <article className={styles.page} lang={useLanguage()}>
      <ReportHead report={report} issue={issue} />
      <ReportFigures report={report} />
      {anyVisit ? (
        <div className={styles.columns}>
          <VisitsByAgent report={report} />
          <div>
            <HourBars byHour={report.byHour} />
            <BarPeople report={report} />
          </div>
        </div>
      ) : (
        <p className={styles.verdict}>{t('paper.noVisits')}</p>
      )}
      <Drinks report={report} />
      <CleanlinessAreas report={report} />
      <CleanlinessFailures report={report} />
      {anyVisit && <VisitList report={report} />}
      {report.forced.length > 0 && <ForcedDepartures report={report} />}
      {report.merged.length > 0 && <MergedVisits report={report} />}
      {report.voided.length > 0 && <VoidedVisits report={report} />}
      <Duty report={report} />
      {report.registers.length > 0 && <RegisterLines report={report} />}
      <ReportSignOff report={report} />
      <IssuedSeal issue={issue} />
      <Definitions report={report} />
    </article>
  );
}
