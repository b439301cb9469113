import { Badge, Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** Something was begun of what the line names, and waits to be gone on with. */
export function BegunMark() {
  const { t } = useTranslation('handbook');
  return (
    <Badge
      variant="light"
      color="gray"
      size="sm"
      tt="none"
      flex="none"
      leftSection={<IconPencil size={12} aria-hidden />}
    >
      {t('draft.begun')}
    </Badge>
  );
}

/** Below a list: a new one, or on with the one that was begun. */
export function NewItemButton({
  begun,
  label,
  onClick,
}: {
  readonly begun: boolean;
  readonly label: string;
  readonly onClick: () => void;
}) {
  return (
    <Button
      variant="subtle"
      justify="flex-start"
      flex="none"
      leftSection={begun ? <IconPencil size={18} /> : <IconPlus size={18} />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}
