import { useTranslation } from 'react-i18next';
import type { ShiftReport } from '../../shared/reports/contract';
import type { IssuedAs } from '../../shared/reports/issue-contract';
import { reportWords } from '../../shared/reports/report-words';
import { shiftTables } from '../../shared/reports/shift-tables';
import { useLanguage } from '../lib/hall';
import { HandoverSigns } from './handover-signs';
import { HourBars } from './hour-bars';
import { IssuedSeal } from './issued-line';
import { Definitions, ReportSignOff } from './report-foot';
import { ReportFigures, ReportHead } from './report-head';
import { ReportSection } from './report-section';
import { VisitList } from './report-visits';
import styles from './shift-report-page.module.css';
import { TableSection } from './table-section';

/**
 * The shift or day report as one A4 sheet (more when it is long), the same on screen and on paper.
 * Black and one grey, so that it survives a fax. Its tables are those of the workbook.
 */
export function ShiftReportPage({ report, issue }: { report: ShiftReport; issue?: IssuedAs }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const tables = new Map(shiftTables(report, language).map((table) => [table.id, table]));
  const section = (id: string) => {
    const table = tables.get(id);
    return table && <TableSection key={id} table={table} />;
  };
  const anyVisit = report.visits.total > 0;
  return (
    <article className={styles.page} lang={language}>
      <ReportHead report={report} issue={issue} />
      <ReportFigures report={report} />
      {anyVisit ? (
        <div className={styles.columns}>
          {section('by-agent')}
          <div>
            <HourBars byHour={report.byHour} />
            {section('by-bar-person')}
          </div>
        </div>
      ) : (
        <p className={styles.verdict}>{t('paper.noVisits')}</p>
      )}
      {section('drinks')}
      {section('areas') ?? (
        <ReportSection title={reportWords(language).areas}>{t('paper.notInspected')}</ReportSection>
      )}
      {section('findings')}
      {anyVisit && <VisitList report={report} />}
      {['forced', 'merged', 'voided', 'registers', 'attendance', 'handover'].map(section)}
      <HandoverSigns report={report} />
      {['overrides', 'addenda'].map(section)}
      <ReportSignOff report={report} />
      <IssuedSeal issue={issue} />
      <Definitions report={report} />
    </article>
  );
}
