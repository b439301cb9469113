import { Button, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { randomId } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HallSettings } from '../../../shared/hall-settings';
import { type Post, posts } from '../../../shared/procedure';
import { minuteFromText, textOfMinute } from '../../lib/minute-text';
import { RemoveButton } from '../set-up/remove-button';
import type { ControlProps } from './control-props';

type Needs = HallSettings['staffing'];

interface Row {
  readonly key: string;
  readonly post: Post;
  readonly from: string;
  readonly to: string;
  readonly min: number;
  readonly max: number;
}

const mostRows = 60;
const mostPeople = 99;

/** What a row says; undefined while it is none. */
function needOf({ post, from, to, min, max }: Row): Needs[number] | undefined {
  const fromMinute = minuteFromText(from);
  const toMinute = minuteFromText(to);
  if (fromMinute === undefined || toMinute === undefined || min > max) return undefined;
  return { post, fromMinute, toMinute, min, max };
}

/** How many people each post wants at which hours: at least, at most. */
export function StaffingControl({ id, value, disabled, saving, onSave }: ControlProps<Needs>) {
  const { t } = useTranslation(['shifts', 'common']);
  const [typed, setTyped] = useState<readonly Row[]>();
  const rows =
    typed ??
    value.map((need, index) => ({
      ...{ ...need, key: String(index) },
      ...{ from: textOfMinute(need.fromMinute), to: textOfMinute(need.toMinute) },
    }));
  const needs = rows.map(needOf);
  const change = (row: Row, part: Partial<Row>) =>
    setTyped(rows.map((other) => (other === row ? { ...row, ...part } : other)));
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const whole = needs.filter((need) => need !== undefined);
        if (await onSave(whole)) setTyped(undefined);
      }}
    >
      <Stack gap="xs">
        {rows.map((row, index) => {
          const post = t(`common:posts.${row.post}`);
          return (
            <Group key={row.key} gap="xs" wrap="nowrap">
              <Select
                id={index === 0 ? id : undefined}
                flex={1}
                aria-label={t('shifts:staffing.post')}
                data={posts.map((each) => ({ value: each, label: t(`common:posts.${each}`) }))}
                value={row.post}
                allowDeselect={false}
                disabled={disabled}
                onChange={(chosen) => {
                  const found = posts.find((each) => each === chosen);
                  if (found) change(row, { post: found });
                }}
              />
              {(['from', 'to'] as const).map((edge) => (
                <TextInput
                  key={edge}
                  w={80}
                  aria-label={t(`shifts:staffing.${edge}`, { post })}
                  value={row[edge]}
                  disabled={disabled}
                  error={minuteFromText(row[edge]) === undefined}
                  onChange={(event) => change(row, { [edge]: event.currentTarget.value })}
                />
              ))}
              {(['min', 'max'] as const).map((edge) => (
                <Group key={edge} gap={4} wrap="nowrap">
                  <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
                    {t(`shifts:staffing.${edge}`)}
                  </Text>
                  <NumberInput
                    w={64}
                    aria-label={t(`shifts:staffing.${edge}Of`, { post })}
                    min={0}
                    max={mostPeople}
                    allowDecimal={false}
                    hideControls
                    value={row[edge]}
                    disabled={disabled}
                    error={row.min > row.max}
                    onChange={(number) => change(row, { [edge]: Number(number) })}
                  />
                </Group>
              ))}
              {!disabled && (
                <RemoveButton
                  name={post}
                  onClick={() => setTyped(rows.filter((other) => other !== row))}
                />
              )}
            </Group>
          );
        })}
        <Group justify="space-between">
          <Button
            variant="default"
            leftSection={<IconPlus size={18} />}
            disabled={disabled || rows.length >= mostRows}
            onClick={() =>
              setTyped([
                ...rows,
                {
                  ...{ key: randomId('need-'), post: 'reception' },
                  ...{ from: '09:00', to: '21:00', min: 1, max: 4 },
                },
              ])
            }
          >
            {t('shifts:staffing.add')}
          </Button>
          {typed && (
            <Group gap="xs">
              <Button variant="subtle" onClick={() => setTyped(undefined)}>
                {t('common:cancel')}
              </Button>
              <Button
                type="submit"
                disabled={disabled || needs.includes(undefined)}
                loading={saving}
              >
                {t('common:save')}
              </Button>
            </Group>
          )}
        </Group>
      </Stack>
    </form>
  );
}
