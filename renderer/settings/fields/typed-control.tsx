import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ControlProps } from './control-props';

/** A setting that is typed. What differs from what is stored waits for Enter or its button. */
export function TypedControl<Value>({
  id,
  label,
  value,
  disabled,
  saving,
  onSave,
  read,
  write,
  suffix,
}: ControlProps<Value> & {
  /** Undefined for what is no value of this setting. */
  readonly read: (typed: string) => Value | undefined;
  readonly write: (value: Value) => string;
  readonly suffix?: string;
}) {
  const { t } = useTranslation(['common', 'settings']);
  const [typed, setTyped] = useState<string>();
  const stored = write(value);
  const text = typed ?? stored;
  const next = read(text);
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        if (next !== undefined && text !== stored && (await onSave(next))) setTyped(undefined);
      }}
    >
      <Group gap="xs" wrap="nowrap" justify="flex-end">
        <TextInput
          id={id}
          flex={1}
          aria-label={label}
          value={text}
          disabled={disabled}
          error={next === undefined && t('settings:frame.wrong')}
          rightSection={
            suffix && (
              <Text size="xs" c="dimmed">
                {suffix}
              </Text>
            )
          }
          rightSectionWidth={76}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {text !== stored && (
          <Button type="submit" disabled={disabled || next === undefined} loading={saving}>
            {t('save')}
          </Button>
        )}
      </Group>
    </form>
  );
}
