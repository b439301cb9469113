import { ActionIcon, Button, Fieldset, Group, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export interface Line {
  /** Tells rows apart while they are edited. */
  readonly key: string;
  readonly zh: string;
  readonly en: string;
}

export const newLine = (zh = '', en = ''): Line => ({ key: crypto.randomUUID(), zh, en });

/** Lines in both languages side by side, to write, add and remove. */
export function LineList({
  legend,
  lines,
  onChange,
}: {
  readonly legend: string;
  readonly lines: readonly Line[];
  readonly onChange: (lines: readonly Line[]) => void;
}) {
  const { t } = useTranslation('handbook');
  const write = (key: string, part: Partial<Line>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  return (
    <Fieldset legend={legend}>
      <Stack gap="xs">
        {lines.map((line, index) => (
          <Group key={line.key} gap="xs" wrap="nowrap">
            <TextInput
              flex={1}
              aria-label={t('line', { number: index + 1, language: t('chinese') })}
              placeholder={t('chinese')}
              maxLength={300}
              value={line.zh}
              onChange={(event) => write(line.key, { zh: event.currentTarget.value })}
            />
            <TextInput
              flex={1}
              aria-label={t('line', { number: index + 1, language: t('english') })}
              placeholder={t('english')}
              maxLength={300}
              value={line.en}
              onChange={(event) => write(line.key, { en: event.currentTarget.value })}
            />
            <ActionIcon
              variant="subtle"
              size="lg"
              aria-label={t('removeLine', { number: index + 1 })}
              onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
            >
              <IconX size={18} />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} />}
            onClick={() => onChange([...lines, newLine()])}
          >
            {t('addLine')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}
