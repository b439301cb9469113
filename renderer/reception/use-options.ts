import { useTranslation } from 'react-i18next';
import { useAsk } from '../lib/queries';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The tables where a party can be seated now. */
export function useFreeTables(): readonly Option[] {
  const { t } = useTranslation('reception');
  const { data: tables = [] } = useAsk('settings.listTables', {});
  return tables
    .filter(({ state }) => state === 'free')
    .map(({ tableId, name, seats, smoking }) => ({
      value: tableId,
      label: [name, t('register.seats', { count: seats }), smoking && t('register.smoking')]
        .filter(Boolean)
        .join(' · '),
    }));
}

/** The agents on duty in order of the rotation, with their state. */
export function useAgentsOnDuty(): readonly Option[] {
  const { t } = useTranslation('reception');
  const { data: agents = [] } = useAsk('reception.listRotation', {});
  return agents.map(({ agentId, name, state, isNext }) => ({
    value: agentId,
    label: [name, isNext && t('rotation.next'), t(`rotation.state.${state}`)]
      .filter(Boolean)
      .join(' · '),
  }));
}
