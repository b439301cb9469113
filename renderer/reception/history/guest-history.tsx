import { useTranslation } from 'react-i18next';
import type { Visit } from '../../../shared/reception/contract';
import { useAsk } from '../../lib/queries';
import { useCanReceive } from '../use-can-receive';
import { VisitSection } from '../visit-section';
import { GuestRecord } from './guest-record';

/** The guest's past and what is owed to them, as a part of the visit panel. */
export function GuestHistory({ visit }: { readonly visit: Visit }) {
  const { t } = useTranslation('history');
  const canReceive = useCanReceive();
  const { guestId } = visit;
  const { data } = useAsk('reception.readGuestHistory', { guestId }, { enabled: canReceive });
  if (!data) return null;
  return (
    <VisitSection
      name="history"
      title={t('title')}
      summary={t('summary', { count: data.visits.length })}
    >
      <GuestRecord history={data} agentId={visit.agentId} />
    </VisitSection>
  );
}
