import '@mantine/dates/styles.css';
import 'dayjs/locale/zh-cn';
import { ActionIcon, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { useDisclosure } from '@mantine/hooks';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayFromText } from '../lib/day-text';

interface DayInputProps
  extends Pick<TextInputProps, 'label' | 'aria-label' | 'aria-describedby' | 'error' | 'w'> {
  /** `YYYY-MM-DD`, or what was typed where that is no day: said here, and refused by every contract. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** Days that the calendar offers; what is typed beyond is for the form to judge. */
  readonly min?: string;
  readonly max?: string;
}

/** A day, typed or picked from a calendar in the language of the window, whatever that of the computer. */
export function DayInput({ value, onChange, min, max, error, ...input }: DayInputProps) {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState(value);
  const [open, { close, toggle }] = useDisclosure(false);
  const [leftSo, setLeftSo] = useState(false);
  // What is being typed stays as it is; a day that comes from elsewhere takes its place.
  const shown = (dayFromText(typed) ?? typed) === value ? typed : value;
  const noDay = leftSo && value !== '' && dayFromText(value) === undefined;
  const zh = i18n.language === 'zh-CN';
  const take = (text: string) => {
    setTyped(text);
    onChange(dayFromText(text) ?? text);
  };
  return (
    <Popover opened={open} onDismiss={close} trapFocus returnFocus position="bottom-end">
      <Popover.Target>
        <TextInput
          {...input}
          autoComplete="off"
          inputMode="numeric"
          maxLength={16}
          placeholder="2026-01-31"
          value={shown}
          onChange={(event) => take(event.currentTarget.value)}
          error={noDay ? t('calendar.noDay') : error}
          onFocus={() => setLeftSo(false)}
          onBlur={() => {
            setTyped(value);
            setLeftSo(true);
          }}
          rightSectionPointerEvents="all"
          rightSection={
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('calendar.open')}
              onClick={toggle}
            >
              <IconCalendar size={18} />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown>
        <DatePicker
          value={dayFromText(value) ?? null}
          onChange={(picked) => {
            if (picked) take(picked);
            close();
          }}
          {...(min !== undefined && { minDate: min })}
          {...(max !== undefined && { maxDate: max })}
          locale={zh ? 'zh-cn' : 'en'}
          monthLabelFormat={zh ? 'YYYY年M月' : 'MMMM YYYY'}
          yearLabelFormat={zh ? 'YYYY年' : 'YYYY'}
          ariaLabels={t('calendar.ariaLabels', { returnObjects: true })}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
