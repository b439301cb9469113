import { Button, Group, Stack, TextInput } from '@mantine/core';
import { randomId } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallSettings } from '../../../shared/hall-settings';
import { hallSettings } from '../../../shared/hall-settings';
import { useBilingual } from '../../lib/hall';
import { minuteFromText, textOfMinute } from '../../lib/minute-text';
import { RemoveButton } from '../set-up/remove-button';
import type { ControlProps } from './control-props';

type Shifts = HallSettings['shifts'];

interface ShiftRow {
  readonly shiftId: string;
  readonly zh: string;
  readonly en: string;
  readonly start: string;
}

const mostShifts = 6;

const rowsOf = (shifts: Shifts): readonly ShiftRow[] =>
  shifts.map(({ shiftId, name, startsAtMinute }) => ({
    ...{ shiftId, ...name },
    start: textOfMinute(startsAtMinute),
  }));

/** The shifts in which `rows` are right; undefined while one of them is not. A single name stands for both. */
function shiftsOf(rows: readonly ShiftRow[]): Shifts | undefined {
  const shifts = rows.map(({ shiftId, zh, en, start }) => ({
    shiftId,
    name: { zh: zh.trim() || en.trim(), en: en.trim() || zh.trim() },
    startsAtMinute: minuteFromText(start),
  }));
  return hallSettings.shape.shifts.safeParse(shifts).data;
}

/** The shifts, each with its names and the time at which it begins; it lasts until the next begins. */
export function ShiftsControl({
  id,
  value,
  disabled,
  saving,
  onSave,
}: Omit<ControlProps<Shifts>, 'label'>) {
  const { t } = useTranslation('settings');
  const { t: common } = useTranslation();
  const inLanguage = useBilingual();
  const [typed, setTyped] = useState<readonly ShiftRow[]>();
  const rows = typed ?? rowsOf(value);
  const next = shiftsOf(rows);
  const set = (shiftId: string, change: Partial<ShiftRow>) =>
    setTyped(rows.map((row) => (row.shiftId === shiftId ? { ...row, ...change } : row)));
  const add = () => setTyped([...rows, { shiftId: randomId('shift-'), zh: '', en: '', start: '' }]);

  return (
    <Stack gap="xs">
      {rows.map((row, index) => (
        <Group key={row.shiftId} gap="xs" wrap="nowrap">
          {(['zh', 'en'] as const).map((language) => (
            <TextInput
              key={language}
              id={index === 0 && language === 'zh' ? id : undefined}
              flex={1}
              maxLength={60}
              aria-label={t(language === 'zh' ? 'setUp.chinese' : 'setUp.english')}
              placeholder={t(language === 'zh' ? 'setUp.chinese' : 'setUp.english')}
              value={row[language]}
              disabled={disabled}
              onChange={(event) => set(row.shiftId, { [language]: event.currentTarget.value })}
            />
          ))}
          <TextInput
            w={84}
            aria-label={t('shifts.startOf', { name: inLanguage(row) })}
            placeholder="09:00"
            value={row.start}
            disabled={disabled}
            error={row.start !== '' && minuteFromText(row.start) === undefined}
            onChange={(event) => set(row.shiftId, { start: event.currentTarget.value })}
          />
          {!disabled && rows.length > 1 && (
            <RemoveButton
              name={inLanguage(row)}
              onClick={() => setTyped(rows.filter((other) => other !== row))}
            />
          )}
        </Group>
      ))}
      <Group justify="space-between">
        <Button
          variant="default"
          leftSection={<IconPlus size={18} />}
          disabled={disabled || rows.length >= mostShifts}
          onClick={add}
        >
          {t('shifts.add')}
        </Button>
        {typed && (
          <Group gap="xs">
            <Button variant="subtle" onClick={() => setTyped(undefined)}>
              {common('cancel')}
            </Button>
            <Button
              disabled={disabled || !next}
              loading={saving}
              onClick={async () => {
                if (next && (await onSave(next))) setTyped(undefined);
              }}
            >
              {common('save')}
            </Button>
          </Group>
        )}
      </Group>
    </Stack>
  );
}
