import { useTranslation } from 'react-i18next';
import type { ShiftReport } from '../../shared/reports/contract';
import { dateTime } from '../lib/format';
import styles from './shift-report-page.module.css';

/** Who signed each handover, and what went with it beside the counts. */
export function HandoverSigns({ report: { handovers, timeZone } }: { report: ShiftReport }) {
  const { t } = useTranslation('reports', { keyPrefix: 'paper.handover' });
  const at = (ms: number) => dateTime(ms, timeZone);
  return handovers.map((handover) => (
    <p key={handover.handedAtMs} className={styles.verdict}>
      {t('handed', { name: handover.handedByName, at: at(handover.handedAtMs) })}
      {handover.acceptedAtMs === null
        ? t('notAccepted')
        : t('accepted', { name: handover.acceptedByName ?? '', at: at(handover.acceptedAtMs) })}
      {t('items', { count: handover.items })}
      {handover.note && t('note', { note: handover.note })}
    </p>
  ));
}
