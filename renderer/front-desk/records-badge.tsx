import { IconShieldX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../lib/queries';
import { NoticeButton } from './notice-button';

/** Tells a supervisor that the records are not what was recorded; nothing while they are. */
export function RecordsBadge({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation('records');
  const { data } = useAsk('trust.readRecords', {});
  if (!data?.check || data.check.faultCount === 0) return null;
  return (
    <NoticeButton
      label={t('alarm')}
      color="vermilion"
      icon={<IconShieldX size={18} />}
      onClick={onClick}
    />
  );
}
