import { Button, Group, Popover, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

/** Throws a draft away; asks once. */
export function DiscardButton({ onDiscard }: { readonly onDiscard: () => void }) {
  const { t } = useTranslation(['registers', 'common']);
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <Popover opened={opened} onDismiss={close} trapFocus width={260} position="top-start">
      <Popover.Target>
        <Button variant="subtle" color="gray" me="auto" onClick={open}>
          {t('form.discard')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text mb="sm">{t('form.discardAsk')}</Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t('common:cancel')}
          </Button>
          <Button color="vermilion" onClick={onDiscard}>
            {t('form.discard')}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
