import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceRequest } from '../../shared/bar/contract';
import type { WindowKind } from '../../shared/procedure';
import { soundAlarm } from '../lib/alarm-sound';
import { useHall, useLanguage } from '../lib/hall';
import { speak } from '../lib/speak';
import { createLateChime } from './late-chime';

/**
 * Sounds the late notices that main sends to this window, says them where the hall wants it, and
 * falls silent as soon as the request is no longer waiting.
 * @param here null for a board that never sounds
 */
export function useLateChime(toServe: readonly ServiceRequest[], here: WindowKind | null): void {
  const { t } = useTranslation(['orders', 'barBoard']);
  const { alarmSound, alarmVolume, alarmSpoken } = useHall();
  const language = useLanguage();
  const [alarm] = useState(() => ({ sound: alarmSound, volume: alarmVolume }));
  const [chime] = useState(() =>
    createLateChime({ start: (onEnd) => soundAlarm(alarm.sound, alarm.volume, onEnd) }),
  );
  useEffect(() => {
    Object.assign(alarm, { sound: alarmSound, volume: alarmVolume });
  }, [alarm, alarmSound, alarmVolume]);

  const onLate = useEffectEvent((requestId: string) => {
    chime.sound(requestId);
    if (!alarmSpoken) return;
    const late = toServe.find((request) => request.requestId === requestId);
    const table = late?.tableName ?? t('barBoard:notSeated');
    speak(t('orders:spokenLate', { table }), language, alarmVolume);
  });
  useEffect(() => {
    if (here === null) return;
    return window.halldesk.onNotice((notice) => {
      if (notice.kind === 'late' && notice.soundsAt === here) onLate(notice.requestId);
    });
  }, [here]);
  useEffect(
    () => chime.keepOnly(new Set(toServe.map(({ requestId }) => requestId))),
    [chime, toServe],
  );
}
