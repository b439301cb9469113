import { useTranslation } from 'react-i18next';
import type { IssuedSheet } from '../../shared/cleanliness/closing-contract';
import { dateTime } from '../lib/format';
import { usePrintedCheck } from '../lib/use-record-texts';
import { SignatureLine } from '../ui/signature-line';
import styles from './closing-sheet-page.module.css';

/** Who signed and when, the signature, and the fingerprints by which a forged sheet is found. */
export function SheetFoot({ copy: { sheet, issue } }: { copy: IssuedSheet }) {
  const { t } = useTranslation('closing', { keyPrefix: 'sheet' });
  const label = useTranslation('closing').t('signature');
  const printedCheck = usePrintedCheck();
  const { signed, chainHead, timeZone } = sheet;
  const ends = (code: string) => ({ head: code.slice(0, 8), tail: code.slice(-8) });
  return (
    <footer className={styles.foot}>
      <h2>{t('signatures')}</h2>
      {signed ? (
        <div className={styles.signed}>
          <p>
            {t('signed', {
              name: signed.signedByName,
              at: dateTime(signed.signedAtMs, timeZone),
            })}
          </p>
          <div className={styles.signature}>
            <SignatureLine path={signed.signature} label={label} />
          </div>
        </div>
      ) : (
        <p>{t('open')}</p>
      )}
      <p className={styles.small}>
        {t('chain', { seq: chainHead.seq, ...ends(chainHead.mac) })}
        {' · '}
        {printedCheck(sheet.recordCheck)}
      </p>
      {issue && (
        <p className={issue.check?.faultCount ? styles.alarm : styles.small}>
          {t('print', ends(issue.sha256))}
          {' · '}
          {t('checkedNow', { result: printedCheck(issue.check) })}
        </p>
      )}
    </footer>
  );
}
