import { Button, Group, Popover, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

/** A button for what takes something away; asks once. */
export function AskButton({
  label,
  ask,
  variant = 'default',
  onSure,
}: {
  readonly label: string;
  readonly ask: string;
  readonly variant?: 'default' | 'subtle';
  readonly onSure: () => void;
}) {
  const { t } = useTranslation();
  const [opened, { open, close }] = useDisclosure(false);
  const sure = () => {
    close();
    onSure();
  };
  return (
    <Popover opened={opened} onDismiss={close} trapFocus width={280} position="bottom-end">
      <Popover.Target>
        <Button variant={variant} {...(variant === 'subtle' && { color: 'gray' })} onClick={open}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text mb="sm">{ask}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button color="vermilion" onClick={sure}>
            {label}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
