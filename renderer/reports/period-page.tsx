import { useTranslation } from 'react-i18next';
import type { IssuedAs } from '../../shared/reports/issue-contract';
import type { PeriodReport } from '../../shared/reports/period-contract';
import { periodTables } from '../../shared/reports/period-tables';
import { reportWords } from '../../shared/reports/report-words';
import { dateTime } from '../lib/format';
import { useLanguage } from '../lib/hall';
import { usePrintedCheck } from '../lib/use-record-texts';
import { CourseBars } from './course-bars';
import { IssuedLine, IssuedSeal } from './issued-line';
import periodStyles from './period-page.module.css';
import { ReportSection } from './report-section';
import styles from './shift-report-page.module.css';
import { TableSection } from './table-section';

/** A longer course is read from its bars alone. */
const mostLines = 14;

/** What happened over a time, the same on screen and on paper. */
export function PeriodPage({ report, issue }: { report: PeriodReport; issue?: IssuedAs }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const words = reportWords(language);
  const printedCheck = usePrintedCheck();
  const { chainHead } = report;
  const [overview, ...tables] = periodTables(report, language).filter(
    ({ id }) => id !== 'course' || report.course.length <= mostLines,
  );
  return (
    <article className={styles.page} lang={language}>
      <header className={styles.head}>
        <div>
          <p className={styles.hall}>
            <bdi>{report.hallName}</bdi>
          </p>
          <h1>{words.period}</h1>
        </div>
        <div className={styles.issue}>
          <p className={styles.when}>
            {report.fromDay} – {report.toDay}
          </p>
          <p>
            {t('paper.issued', {
              at: dateTime(report.issuedAtMs, report.timeZone),
              name: report.issuedByName,
            })}
          </p>
          <IssuedLine issue={issue} />
        </div>
      </header>
      {overview && <TableSection table={overview} />}
      <ReportSection title={words.course} compact>
        <CourseBars
          bars={report.course.map(({ span, first, returning }) => ({
            label: span.length === 7 ? span : span.slice(5),
            first,
            returning,
          }))}
        />
        <p className={periodStyles.legend}>
          <Mark className={periodStyles.dark ?? ''} text={words.first} />
          <Mark className={periodStyles.light ?? ''} text={words.returning} />
        </p>
      </ReportSection>
      {tables.map((table) => (
        <TableSection key={table.id} table={table} />
      ))}
      <section className={styles.definitions}>
        <h2>{t('paper.definitions.title')}</h2>
        <p>{t('paper.definitions.visit')}</p>
        <p>{t('paper.definitions.turn')}</p>
        <p>{t('paper.definitions.waited')}</p>
        <p>{t('period.definitions', { timeZone: report.timeZone })}</p>
        <p>
          {t('paper.chain', {
            seq: chainHead.seq,
            head: chainHead.mac.slice(0, 8),
            tail: chainHead.mac.slice(-8),
          })}
          {' · '}
          {printedCheck(report.recordCheck)}
        </p>
        <IssuedSeal issue={issue} />
      </section>
    </article>
  );
}

function Mark({ className, text }: { className: string; text: string }) {
  return (
    <span>
      <svg viewBox="0 0 1 1" aria-hidden="true">
        <rect className={className} width="1" height="1" />
      </svg>{' '}
      {text}
    </span>
  );
}
