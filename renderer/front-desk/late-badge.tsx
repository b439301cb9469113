import { IconTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import { NoticeButton } from './notice-button';

/** How many promises of the bar are late; nothing while none is. */
export function LateBadge({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation();
  const nowMs = useNow();
  const { data: board } = useAsk('bar.readBoard', {});
  const count = board?.toServe.filter(({ dueAtMs }) => dueAtMs !== null && dueAtMs < nowMs).length;
  if (!count) return null;
  return (
    <NoticeButton
      label={t('topBar.late', { count })}
      count={count}
      color="vermilion"
      icon={<IconTriangleFilled size={14} />}
      onClick={onClick}
    />
  );
}
