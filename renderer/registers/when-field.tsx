import { Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../shared/registers/contract';
import { addDays, localTimeOf } from '../../shared/time';
import { dayLabel } from '../lib/format';
import { useHall, useLanguage } from '../lib/hall';
import { textOfMinute } from '../lib/minute-text';
import { useNow } from '../lib/use-now';
import type { Missing } from './entry-input';

/** How many days back something may have happened that is written down now. */
const daysBack = 31;

/** When it happened: just now unless a day and a time say otherwise. */
export function WhenField({
  draft,
  problem,
  onChange,
}: {
  readonly draft: Draft;
  readonly problem: Missing['time'];
  readonly onChange: (part: Partial<Draft>) => void;
}) {
  const { t } = useTranslation('registers');
  const language = useLanguage();
  const { timeZone } = useHall();
  const nowMs = useNow(60_000);
  const now = localTimeOf(nowMs, timeZone);
  const days = Array.from({ length: daysBack }, (_, back) => addDays(now.date, -back));
  const label = (day: string, back: number) => {
    const name = dayLabel(day, language);
    return back === 0
      ? t('form.today', { day: name })
      : back === 1
        ? t('form.yesterday', { day: name })
        : name;
  };
  return (
    <Group
      gap="xs"
      wrap="nowrap"
      align="flex-start"
      flex={`1.6 1 ${draft.occurredDay === '' ? 150 : 280}px`}
    >
      <Select
        flex={1}
        label={t('form.when')}
        allowDeselect={false}
        maxDropdownHeight={260}
        data={[
          { value: '', label: t('form.justNow') },
          ...days.map((value, back) => ({ value, label: label(value, back) })),
        ]}
        value={draft.occurredDay}
        onChange={(day) =>
          onChange({
            occurredDay: day ?? '',
            occurredTime: day ? draft.occurredTime || textOfMinute(now.minute) : '',
          })
        }
      />
      {draft.occurredDay !== '' && (
        <TextInput
          w={128}
          label={t('form.time')}
          placeholder={t('form.timePlaceholder')}
          description={problem ? undefined : t('form.late')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          value={draft.occurredTime}
          error={problem && t(`form.${problem}`)}
          onChange={(event) => onChange({ occurredTime: event.currentTarget.value })}
        />
      )}
    </Group>
  );
}
