import { Button, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { workedMinutes } from '../../../shared/people/roster';
import { posts } from '../../../shared/procedure';
import { newIdempotencyKey } from '../../lib/bridge';
import { useBilingual, useHall } from '../../lib/hall';
import { minuteFromText, textOfMinute } from '../../lib/minute-text';
import { useCommand } from '../../lib/use-command';
import { RefusalAlert } from '../../ui/refusal-alert';

const most = 99;

/** When each shift is worked, and how many people each post wants in it. */
export function RosterRules() {
  const { t } = useTranslation('shifts');
  const { t: common } = useTranslation();
  const inLanguage = useBilingual();
  const hall = useHall();
  const change = useCommand('people.changeRosterRules');
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const hours = hall.shifts.map((shift) => {
    const stored = workedMinutes(shift.shiftId, hall);
    const text = (edge: 'from' | 'to', minute: number) =>
      typed[`${shift.shiftId} ${edge}`] ?? textOfMinute(minute);
    return {
      shift,
      from: text('from', stored?.fromMinute ?? 0),
      to: text('to', stored?.toMinute ?? 0),
    };
  });
  const needs = hall.shifts.flatMap(({ shiftId, name }) =>
    posts.map((post) => {
      const key = `${shiftId} ${post}`;
      const stored = hall.rosterRules.needs.find(
        (need) => need.shiftId === shiftId && need.post === post,
      );
      const text = (edge: 'min' | 'max') =>
        typed[`${key} ${edge}`] ?? (stored ? String(stored[edge]) : '');
      return { key, shiftId, name, post, min: text('min'), max: text('max') };
    }),
  );
  const next = {
    hours: hours.flatMap(({ shift, from, to }) => {
      const fromMinute = minuteFromText(from);
      const toMinute = minuteFromText(to);
      if (fromMinute === undefined || toMinute === undefined) return [];
      return [{ shiftId: shift.shiftId, fromMinute, toMinute }];
    }),
    needs: needs
      .filter(({ min, max }) => min !== '' || max !== '')
      .map(({ shiftId, post, min, max }) => ({
        ...{ shiftId, post, min: Number(min || 0), max: Number(max || most) },
      })),
  };
  const set = (key: string) => (value: string | number) =>
    setTyped({ ...typed, [key]: String(value) });
  return (
    <details>
      <summary>{t('roster.rules')}</summary>
      <Stack gap="xs" mt="xs" maw={880}>
        {hours.map(({ shift: { shiftId, name }, from, to }) => (
          <Group key={shiftId} gap="xs" align="flex-end">
            <TextInput
              w={160}
              label={t('roster.begins', { shift: inLanguage(name) })}
              value={from}
              error={minuteFromText(from) === undefined}
              onChange={(event) => set(`${shiftId} from`)(event.currentTarget.value)}
            />
            <TextInput
              w={160}
              label={t('roster.ends', { shift: inLanguage(name) })}
              value={to}
              error={minuteFromText(to) === undefined}
              onChange={(event) => set(`${shiftId} to`)(event.currentTarget.value)}
            />
          </Group>
        ))}
        {needs.map(({ key, name, post, min, max }) => {
          const words = { post: common(`posts.${post}`), shift: inLanguage(name) };
          return (
            <Group key={key} gap="xs">
              <Text w={220}>
                {words.post} · {words.shift}
              </Text>
              <NumberInput
                w={90}
                aria-label={t('roster.least', words)}
                min={0}
                max={most}
                value={min}
                onChange={set(`${key} min`)}
              />
              <NumberInput
                w={90}
                aria-label={t('roster.most', words)}
                min={0}
                max={most}
                value={max}
                onChange={set(`${key} max`)}
              />
            </Group>
          );
        })}
        <Group>
          <Button
            loading={change.running}
            disabled={Object.keys(typed).length === 0 || next.hours.length < hours.length}
            onClick={async () => {
              const input = { idempotencyKey: newIdempotencyKey(), roster: next };
              if (await change.run(input)) setTyped({});
            }}
          >
            {common('save')}
          </Button>
        </Group>
        <RefusalAlert refusal={change.refusal} />
      </Stack>
    </details>
  );
}
