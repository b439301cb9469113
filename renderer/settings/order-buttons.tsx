import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** One place up, one place down. */
export function OrderButtons({
  name,
  onUp,
  onDown,
}: {
  readonly name: string;
  /** Absent where there is no place to go to. */
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
}) {
  const { t } = useTranslation('staff');
  return (
    <Group gap={0} wrap="nowrap">
      {(
        [
          ['up', onUp, IconArrowUp],
          ['down', onDown, IconArrowDown],
        ] as const
      ).map(([way, go, Icon]) => (
        <ActionIcon
          key={way}
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={t(way, { name })}
          disabled={!go}
          onClick={go}
        >
          <Icon size={18} />
        </ActionIcon>
      ))}
    </Group>
  );
}
