import { Group, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PeriodKey, periodKey } from '../../shared/reports/period-contract';
import { monthRange, rangeBefore } from '../../shared/reports/span';
import { addDays } from '../../shared/time';
import { DayInput } from '../ui/day-input';

/** Times that are asked for often, up to today. */
export function usualPeriods(today: string): Readonly<Record<UsualPeriod, PeriodKey>> {
  const month = monthRange(today.slice(0, 7));
  return {
    week: { fromDay: addDays(today, -6), toDay: today },
    month: { ...month, toDay: today },
    lastMonth: rangeBefore(month),
    year: { fromDay: `${today.slice(0, 4)}-01-01`, toDay: today },
    fiveYears: { fromDay: `${Number(today.slice(0, 4)) - 5}${today.slice(4, 7)}-01`, toDay: today },
  };
}
const usual = ['week', 'month', 'lastMonth', 'year', 'fiveYears'] as const;
type UsualPeriod = (typeof usual)[number];

/** From which day to which, picked or typed. What is no period yet stays in the fields and is said. */
export function PeriodPicker(props: {
  today: string;
  chosen: PeriodKey;
  onChoose: (range: PeriodKey) => void;
}) {
  const { t } = useTranslation('reports');
  const { today, chosen, onChoose } = props;
  const [typed, setTyped] = useState(chosen);
  const periods = usualPeriods(today);
  const wrong = !periodKey.safeParse(typed).success;
  const choose = (range: PeriodKey) => {
    setTyped(range);
    if (periodKey.safeParse(range).success) onChoose(range);
  };
  const known = usual.find(
    (name) => periods[name].fromDay === typed.fromDay && periods[name].toDay === typed.toDay,
  );
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <Select
        aria-label={t('period.usual')}
        w={130}
        placeholder={t('period.own')}
        data={usual.map((value) => ({ value, label: t(`period.${value}`) }))}
        value={known ?? null}
        onChange={(name) => {
          const found = usual.find((each) => each === name);
          if (found) choose(periods[found]);
        }}
      />
      <DayInput
        w={150}
        aria-label={t('period.from')}
        value={typed.fromDay}
        error={wrong && t('period.wrong')}
        onChange={(fromDay) => choose({ ...typed, fromDay })}
      />
      <DayInput
        w={150}
        aria-label={t('period.to')}
        value={typed.toDay}
        error={wrong}
        onChange={(toDay) => choose({ ...typed, toDay })}
      />
    </Group>
  );
}
