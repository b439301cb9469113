import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/procedure';
import type { reportsContract } from '../../shared/reports/contract';
import type { ReportKey } from '../../shared/reports/issue-contract';
import { dayLabel } from '../lib/format';
import { useBilingual, useLanguage } from '../lib/hall';

type ReportDays = OutputOf<typeof reportsContract.listReportDays>;

const wholeDay = 'whole-day';

/** Which day, and which shift of it. */
export function ReportPicker(props: {
  days: ReportDays['days'];
  shifts: ReportDays['shifts'];
  chosen: ReportKey;
  onChoose: (key: ReportKey) => void;
}) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const bilingual = useBilingual();
  const { chosen, onChoose } = props;
  const labels = new Map(
    props.days.map(({ day, visits, signedOff }) => {
      const label = t('dayOption', { day: dayLabel(day, language), count: visits });
      return [day, signedOff ? `${label} · ${t('signedOff')}` : label] as const;
    }),
  );
  if (!labels.has(chosen.day)) labels.set(chosen.day, dayLabel(chosen.day, language));
  return (
    <>
      <Select
        aria-label={t('day')}
        w={296}
        data={[...labels].map(([value, label]) => ({ value, label }))}
        value={chosen.day}
        onChange={(day) => day && onChoose({ ...chosen, day })}
        allowDeselect={false}
        searchable={labels.size > 14}
      />
      <SegmentedControl
        aria-label={t('shift')}
        data={[
          ...props.shifts.map(({ shiftId, name }) => ({ value: shiftId, label: bilingual(name) })),
          { value: wholeDay, label: t('wholeDay') },
        ]}
        value={chosen.shiftId ?? wholeDay}
        onChange={(value) => onChoose({ ...chosen, shiftId: value === wholeDay ? null : value })}
      />
    </>
  );
}
