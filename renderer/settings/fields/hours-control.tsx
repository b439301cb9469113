import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallSettings } from '../../../shared/hall-settings';
import { workedMinutes } from '../../../shared/people/roster';
import { useBilingual, useHall } from '../../lib/hall';
import { minuteFromText, textOfMinute } from '../../lib/minute-text';
import type { ControlProps } from './control-props';

const edges = ['from', 'to'] as const;

/** From when to when each shift is worked. */
export function HoursControl({
  id,
  disabled,
  saving,
  onSave,
}: ControlProps<HallSettings['rosterRules']>) {
  const { t } = useTranslation(['shifts', 'common']);
  const inLanguage = useBilingual();
  const hall = useHall();
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const rows = hall.shifts.map(({ shiftId, name }) => {
    const stored = workedMinutes(shiftId, hall) ?? { fromMinute: 0, toMinute: 0 };
    return {
      ...{ shiftId, name },
      from: typed[`${shiftId} from`] ?? textOfMinute(stored.fromMinute),
      to: typed[`${shiftId} to`] ?? textOfMinute(stored.toMinute),
    };
  });
  const hours = rows.flatMap(({ shiftId, from, to }) => {
    const fromMinute = minuteFromText(from);
    const toMinute = minuteFromText(to);
    return fromMinute === undefined || toMinute === undefined
      ? []
      : [{ shiftId, fromMinute, toMinute }];
  });
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        if (await onSave({ hours })) setTyped({});
      }}
    >
      <Stack gap="xs">
        {rows.map((row, index) => (
          <Group key={row.shiftId} gap="xs" wrap="nowrap">
            <Text w={120} truncate>
              {inLanguage(row.name)}
            </Text>
            {edges.map((edge) => (
              <TextInput
                key={edge}
                id={index === 0 && edge === 'from' ? id : undefined}
                w={96}
                aria-label={t(edge === 'from' ? 'shifts:roster.begins' : 'shifts:roster.ends', {
                  shift: inLanguage(row.name),
                })}
                value={row[edge]}
                disabled={disabled}
                error={minuteFromText(row[edge]) === undefined}
                onChange={(event) =>
                  setTyped({ ...typed, [`${row.shiftId} ${edge}`]: event.currentTarget.value })
                }
              />
            ))}
          </Group>
        ))}
        {Object.keys(typed).length > 0 && (
          <Button
            type="submit"
            style={{ alignSelf: 'flex-end' }}
            disabled={disabled || hours.length < rows.length}
            loading={saving}
          >
            {t('common:save')}
          </Button>
        )}
      </Stack>
    </form>
  );
}
