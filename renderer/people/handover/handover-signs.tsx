import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Handover } from '../../../shared/people/handover-contract';
import { dateTime } from '../../lib/format';
import { useHall } from '../../lib/hall';

/** Who counted, who handed over and who accepted, and when. */
export function HandoverSigns({ handover }: { readonly handover: Handover }) {
  const { t } = useTranslation('shifts');
  const { timeZone } = useHall();
  const sign = (key: 'signedBy' | 'acceptedBy', name: string | null, ms: number | null) =>
    name !== null && ms !== null && t(`handover.${key}`, { name, at: at(ms) });
  const at = (ms: number) => dateTime(ms, timeZone);
  const { countedByName, countedAtMs, handedByName, handedAtMs, recounts } = handover;
  const { acceptedByName, acceptedAtMs } = handover;
  const said = [
    t('handover.countedBy', { name: countedByName, at: at(countedAtMs) }),
    recounts > 0 && t('handover.recounted', { count: recounts }),
    sign('signedBy', handedByName, handedAtMs),
    sign('acceptedBy', acceptedByName, acceptedAtMs),
  ];
  return (
    <Text size="sm" c="dimmed">
      {said.filter(Boolean).join(' · ')}
    </Text>
  );
}
