import { useTranslation } from 'react-i18next';
import type { ShiftReport } from '../../shared/reports/contract';
import { dateTime } from '../lib/format';
import { usePrintedCheck } from '../lib/use-record-texts';
import { ReportSection } from './report-section';
import styles from './shift-report-page.module.css';
import { usePromiseText } from './use-promise-text';

/** Who signed, where to sign by hand, and the head of the record chain that fixes it all. */
export function ReportSignOff({
  report: { cleanliness, chainHead, recordCheck, timeZone },
}: {
  report: ShiftReport;
}) {
  const { t } = useTranslation('reports', { keyPrefix: 'paper' });
  const printedCheck = usePrintedCheck();
  const { signOff } = cleanliness;
  const lines = ['signOff.supervisor', 'signOff.reception', 'signOff.date'] as const;
  return (
    <ReportSection title={t('signOff.title')} compact>
      <p className={styles.verdict}>
        {signOff
          ? t('signOff.signed', {
              name: signOff.signedByName,
              at: dateTime(signOff.signedAtMs, timeZone),
            })
          : t('signOff.open')}
      </p>
      <div className={styles.signatures}>
        {lines.map((line) => (
          <p key={line}>{t(line)}</p>
        ))}
      </div>
      <p className={styles.chain}>
        {t('chain', {
          seq: chainHead.seq,
          head: chainHead.mac.slice(0, 8),
          tail: chainHead.mac.slice(-8),
        })}
        {' · '}
        {printedCheck(recordCheck)}
      </p>
    </ReportSection>
  );
}

/** What the words on the page mean, so that two readers count the same. */
export function Definitions({ report }: { report: ShiftReport }) {
  const { t } = useTranslation('reports', { keyPrefix: 'paper.definitions' });
  const promise = usePromiseText(report.drinks.promiseMs);
  return (
    <section className={styles.definitions}>
      <h2>{t('title')}</h2>
      <p>{t('visit')}</p>
      <p>{t('turn')}</p>
      <p>{t('waited')}</p>
      <p>{t('late', { promise })}</p>
      <p>{t('score', { timeZone: report.timeZone })}</p>
    </section>
  );
}
