import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconClipboardText } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { isOverdue } from '../../shared/register-entry';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import { dueSoonMs } from '../registers/use-entry-words';
import { NoticeButton } from './notice-button';

/** How many entries of the registers are overdue, or else due soon; one that gets overdue is said. */
export function EntriesBadge({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation(['registers', 'common']);
  const nowMs = useNow(10_000);
  const open = { view: 'open', kind: null, text: '', before: null } as const;
  const { data } = useAsk('registers.listEntries', open);
  const overdue = data?.entries.filter((entry) => isOverdue(entry, nowMs));
  const known = useRef<ReadonlySet<string>>(undefined);
  useEffect(() => {
    if (!overdue) return;
    const ids = new Set(overdue.map(({ entryId }) => entryId));
    // What was overdue before anybody looked is in the count; only what turns is news.
    for (const { entryId, number, what } of known.current ? overdue : []) {
      if (known.current?.has(entryId)) continue;
      notifications.show({
        ...{ color: 'vermilion', role: 'alert', autoClose: 8_000 },
        closeButtonProps: { 'aria-label': t('common:close') },
        message: <Text lineClamp={2}>{t('badge.nowOverdue', { what: `#${number} ${what}` })}</Text>,
      });
    }
    known.current = ids;
  });
  if (!data || !overdue) return null;
  const soon = data.entries.filter(({ dueAtMs }) => dueAtMs - nowMs <= dueSoonMs);
  const late = overdue.length > 0;
  const count = late ? overdue.length : soon.length;
  if (count === 0) return null;
  return (
    <NoticeButton
      label={t(late ? 'badge.overdue' : 'badge.due', { count })}
      count={count}
      color={late ? 'vermilion' : 'amber'}
      icon={<IconClipboardText size={18} />}
      onClick={onClick}
    />
  );
}
