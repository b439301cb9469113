import { Button, Group, Popover, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../lib/bridge';

/** Takes a page or a question out of use; asks once. */
export function RetireButton({
  ask,
  onRetire,
}: {
  readonly ask: string;
  readonly onRetire: (idempotencyKey: string) => Promise<unknown>;
}) {
  const { t } = useTranslation(['handbook', 'common']);
  const [key, setKey] = useState<string>();
  const close = () => setKey(undefined);
  return (
    <Popover
      opened={key !== undefined}
      onDismiss={close}
      trapFocus
      width={280}
      position="bottom-end"
    >
      <Popover.Target>
        <Button variant="default" onClick={() => setKey(newIdempotencyKey())}>
          {t('retire')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text mb="sm">{ask}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('common:cancel')}
          </Button>
          <Button
            color="vermilion"
            onClick={() => {
              if (key) void onRetire(key);
              close();
            }}
          >
            {t('retire')}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
