import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../lib/queries';
import { NoticeButton } from './notice-button';

/** A handover waits to be accepted; whoever is signed in sees it. */
export function HandoverBadge({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation('shifts');
  const { data } = useAsk('people.readHandover', {});
  if (!data?.pending) return null;
  return (
    <NoticeButton
      label={t('handover.pendingBadge')}
      color="amber"
      icon={<IconArrowsExchange size={18} />}
      onClick={onClick}
    />
  );
}
