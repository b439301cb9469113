import { useTranslation } from 'react-i18next';
import type { RecordCheck, RecordFault } from '../../shared/record-check';

/** What is wrong with the records, as a sentence. */
export function useFaultText(): (fault: RecordFault) => string {
  const { t } = useTranslation('records');
  const tables: Readonly<Record<string, string>> = t('table', { returnObjects: true });
  return (fault) => {
    switch (fault.kind) {
      case 'row-edited':
      case 'row-missing':
      case 'row-inserted':
        return t(`fault.${fault.kind}`, {
          table: tables[fault.table] ?? fault.table,
          id: fault.id,
        });
      case 'schema-missing':
      case 'schema-changed':
      case 'schema-added':
        return t(`fault.${fault.kind}`, {
          object: t(`object.${fault.object}`),
          name: fault.name,
        });
      default: {
        const { seq, untilSeq } = { seq: 0, untilSeq: 0, ...fault };
        return t(`fault.${fault.kind}`, { seq, untilSeq });
      }
    }
  };
}

/** The one line about the records that every report carries. */
export function usePrintedCheck(): (check: RecordCheck | null) => string {
  const { t } = useTranslation('records', { keyPrefix: 'printed' });
  const textOf = useFaultText();
  return (check) => {
    if (!check) return t('unchecked');
    const first = check.faults[0];
    if (!first) return t('unbroken', { links: check.links });
    return t('broken', { count: check.faultCount, first: textOf(first) });
  };
}
