import { useTranslation } from 'react-i18next';
import type { IssuedAs } from '../../shared/reports/issue-contract';
import styles from './shift-report-page.module.css';

/** Under which number a copy is issued, and that it is a reprint or takes the place of another. */
export function IssuedLine({ issue }: { issue: IssuedAs | undefined }) {
  const { t } = useTranslation('reports', { keyPrefix: 'issued' });
  if (!issue) return null;
  const { number, copy, replaces } = issue;
  return (
    <p>
      <strong>{t('number', { number })}</strong>
      {copy > 1 && ` · ${t('reprint', { copy })}`}
      {replaces !== null && ` · ${t('replaces', { number: replaces })}`}
    </p>
  );
}

/** What fixes the rows of a copy, at its end. */
export function IssuedSeal({ issue }: { issue: IssuedAs | undefined }) {
  const { t } = useTranslation('reports', { keyPrefix: 'issued' });
  return issue ? <p className={styles.seal}>{t('seal', { sha256: issue.sha256 })}</p> : null;
}
