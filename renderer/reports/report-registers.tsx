import { useTranslation } from 'react-i18next';
import type { ShiftReport } from '../../shared/reports/contract';
import { dateTime, timeOfDay } from '../lib/format';
import { Lines } from './report-exceptions';

/** What was entered in the registers, with who has it and what it came to. */
export function RegisterLines({ report: { registers, timeZone } }: { report: ShiftReport }) {
  const { t } = useTranslation('registers');
  return (
    <Lines
      title={t('title')}
      heads={[t('number'), t('time'), t('kind'), t('where'), t('what'), t('owner'), t('state')]}
      lines={registers.map((entry) => [
        entry.number,
        (entry.earlier ? dateTime : timeOfDay)(entry.occurredAtMs, timeZone) +
          (entry.recordedAtMs ? ` ${t('lateEntry')}` : ''),
        t(`kinds.${entry.kind}`),
        entry.place,
        entry.what,
        entry.ownerName,
        [t(`states.${entry.state}`), entry.overdue && t('overdue'), entry.outcome]
          .filter(Boolean)
          .join(' · '),
      ])}
    />
  );
}
