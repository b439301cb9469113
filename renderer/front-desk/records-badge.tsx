import { Button } from '@mantine/core';
import { IconShieldX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../lib/queries';

/** Tells a supervisor that the records are not what was recorded; nothing while they are. */
export function RecordsBadge({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation('records');
  const { data } = useAsk('trust.readRecords', {});
  if (!data?.check || data.check.faultCount === 0) return null;
  return (
    <Button
      variant="light"
      color="vermilion"
      leftSection={<IconShieldX size={18} />}
      onClick={onClick}
    >
      {t('alarm')}
    </Button>
  );
}
