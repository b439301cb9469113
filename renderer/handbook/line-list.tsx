import { ActionIcon, Button, Fieldset, Group, Stack, Text } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LineInput } from './line-input';

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
  most,
  needed,
  tried,
  onChange,
}: {
  readonly legend: string;
  readonly lines: readonly Line[];
  /** How many there may be. */
  readonly most: number;
  /** Whether there has to be one. */
  readonly needed: boolean;
  /** Whether what is missing is marked. */
  readonly tried: boolean;
  readonly onChange: (lines: readonly Line[]) => void;
}) {
  const { t } = useTranslation('handbook');
  const none = needed && lines.every(isEmpty);
  const write = (key: string, part: Partial<Line>) =>
    onChange(lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  return (
    <Fieldset legend={legend}>
      <Stack gap="xs">
        {lines.map((line, index) => (
          <Group key={line.key} gap="xs" wrap="nowrap" align="flex-start">
            {(['zh', 'en'] as const).map((side) => (
              <LineInput
                key={side}
                aria-label={t('line', {
                  number: index + 1,
                  language: t(side === 'zh' ? 'chinese' : 'english'),
                })}
                placeholder={t(side === 'zh' ? 'chinese' : 'english')}
                maxLength={300}
                value={line[side]}
                error={
                  tried && line[side].trim() === '' && (!isEmpty(line) || (none && index === 0))
                }
                onWrite={(text) => write(line.key, { [side]: text })}
              />
            ))}
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('removeLine', { number: index + 1 })}
              onClick={() => onChange(lines.filter(({ key }) => key !== line.key))}
            >
              <IconX size={18} />
            </ActionIcon>
          </Group>
        ))}
        {lines.length < most ? (
          <Group>
            <Button
              variant="subtle"
              size="compact-sm"
              {...(tried && none && lines.length === 0 && { color: 'vermilion' })}
              leftSection={<IconPlus size={16} />}
              onClick={() => onChange([...lines, newLine()])}
            >
              {t('addLine')}
            </Button>
          </Group>
        ) : (
          <Text size="xs" c="dimmed">
            {t('mostLines', { count: most })}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}

const isEmpty = ({ zh, en }: Line) => zh.trim() === '' && en.trim() === '';
