import { ActionIcon, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Takes a row out of a list. */
export function RemoveButton({
  name,
  onClick,
}: {
  readonly name: string;
  readonly onClick: () => void;
}) {
  const { t } = useTranslation('settings');
  const label = t('setUp.remove', { name });
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} onClick={onClick}>
        <IconX size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
