import { useTranslation } from 'react-i18next';
import type { ShiftReport } from '../../shared/reports/contract';
import { shiftTables } from '../../shared/reports/shift-tables';
import { dateTime } from '../lib/format';
import { useLanguage } from '../lib/hall';
import styles from './shift-report-page.module.css';
import { TableSection } from './table-section';

/** Who was there, and what one shift left to the next, from the tables of the workbook. */
export function Duty({ report }: { report: ShiftReport }) {
  const { t } = useTranslation('reports', { keyPrefix: 'paper.handover' });
  const tables = shiftTables(report, useLanguage()).filter(
    ({ id }) => id === 'attendance' || id === 'handover',
  );
  const at = (ms: number) => dateTime(ms, report.timeZone);
  return (
    <>
      {tables.map((table) => (
        <TableSection key={table.id} table={table} />
      ))}
      {report.handovers.map((handover) => (
        <p key={handover.handedAtMs} className={styles.verdict}>
          {t('handed', { name: handover.handedByName, at: at(handover.handedAtMs) })}
          {handover.acceptedAtMs === null
            ? t('notAccepted')
            : t('accepted', { name: handover.acceptedByName ?? '', at: at(handover.acceptedAtMs) })}
          {t('items', { count: handover.items })}
          {handover.note && t('note', { note: handover.note })}
        </p>
      ))}
    </>
  );
}
