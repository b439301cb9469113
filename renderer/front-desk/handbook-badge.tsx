import { IconBook2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../lib/queries';
import { NoticeButton } from './notice-button';

/** How many pages of the handbook have changed and wait to be read by whoever is signed in. */
export function HandbookBadge({ onOpen }: { readonly onOpen: (situationId: string) => void }) {
  const { t } = useTranslation('handbook');
  const { data: pages } = useAsk('handbook.listSituations', {});
  const toRead = pages?.filter((page) => page.toRead) ?? [];
  const [first] = toRead;
  if (!first) return null;
  return (
    <NoticeButton
      label={t('toRead', { count: toRead.length })}
      count={toRead.length}
      color="amber"
      icon={<IconBook2 size={18} />}
      onClick={() => onOpen(first.situationId)}
    />
  );
}
