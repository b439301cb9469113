import { IconClipboardCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { roundsThatMatter, urgencyOf } from '../../shared/cleanliness/due-rounds';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import { NoticeButton } from './notice-button';

/** How many rounds that nobody has finished are overdue, or else due; nothing while none is. */
export function RoundsBadge({ onClick }: { readonly onClick: () => void }) {
  const { t } = useTranslation('rounds');
  const nowMs = useNow(10_000);
  const { data } = useAsk('cleanliness.listRounds', {});
  if (!data || data.signOff) return null;
  const urgencies = data.areas
    .flatMap(({ rounds }) => roundsThatMatter(rounds, nowMs))
    .filter(({ round }) => round?.endedAtMs == null)
    .map((time) => urgencyOf(time, nowMs));
  const count = (urgency: 'due' | 'overdue') => urgencies.filter((each) => each === urgency).length;
  const urgency = count('overdue') > 0 ? 'overdue' : 'due';
  if (count(urgency) === 0) return null;
  return (
    <NoticeButton
      label={t(`desk.${urgency}`, { count: count(urgency) })}
      count={count(urgency)}
      color={urgency === 'overdue' ? 'vermilion' : 'amber'}
      icon={<IconClipboardCheck size={18} />}
      onClick={onClick}
    />
  );
}
