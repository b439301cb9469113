import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayLabel } from '../lib/format';
import { useLanguage } from '../lib/hall';

/** Offered only while an earlier day waits for its sign-off, or one is being looked at. */
export function DayChooser(props: {
  days: readonly { readonly day: string; readonly signedOff: boolean }[];
  today: string;
  chosen: string;
  onChoose: (day: string) => void;
}) {
  const { t } = useTranslation('cleanliness');
  const language = useLanguage();
  const { today, chosen } = props;
  const listed = props.days.map(({ day }) => day);
  const days = [...new Set([today, ...listed, chosen])].sort().reverse();
  if (days.length === 1) return null;
  const labelOf = (day: string) => {
    const label = dayLabel(day, language);
    if (day === today) return t('today', { day: label });
    return listed.includes(day) ? t('notSigned', { day: label }) : label;
  };
  return (
    <Select
      aria-label={t('day')}
      w={240}
      data={days.map((day) => ({ value: day, label: labelOf(day) }))}
      value={chosen}
      onChange={(day) => day && props.onChoose(day)}
      allowDeselect={false}
    />
  );
}
