import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceRequest } from '../../shared/bar/contract';
import type { WindowKind } from '../../shared/procedure';
import { soundAlarm } from '../lib/alarm-sound';
import { useHall, useLanguage } from '../lib/hall';
import { hush, speak } from '../lib/speak';
import { useNow } from '../lib/use-now';
import { createLateChime } from './late-chime';
import { useQuietUntil } from './use-quiet-until';

/**
 * Sounds the late notices that main sends to this window, says them where the hall wants it, and
 * falls silent as soon as the request is no longer waiting. While nobody is to be disturbed it
 * makes no sound; what is late is seen all the same.
 * @param here null for a board that never sounds
 */
export function useLateChime(
  toServe: readonly Pick<ServiceRequest, 'requestId' | 'tableName'>[],
  here: WindowKind | null,
): void {
  const { t } = useTranslation('orders');
  const { alarmSound, alarmVolume, alarmSpoken } = useHall();
  const language = useLanguage();
  const [alarm] = useState(() => ({ sound: alarmSound, volume: alarmVolume }));
  const [chime] = useState(() =>
    createLateChime({ start: (onEnd) => soundAlarm(alarm.sound, alarm.volume, onEnd) }),
  );
  useEffect(() => {
    Object.assign(alarm, { sound: alarmSound, volume: alarmVolume });
  }, [alarm, alarmSound, alarmVolume]);

  const [spoken] = useState({ requestId: '' });
  const [quietUntilMs] = useQuietUntil();
  const nowMs = useNow();

  const onLate = useEffectEvent((requestId: string) => {
    if (quietUntilMs > nowMs) return;
    chime.sound(requestId);
    if (!alarmSpoken) return;
    spoken.requestId = requestId;
    const late = toServe.find((request) => request.requestId === requestId);
    const words = late?.tableName
      ? t('spokenLate', { table: late.tableName })
      : t('spokenLateUnseated');
    speak(words, language, alarmVolume);
  });
  useEffect(() => {
    if (here === null) return;
    return window.halldesk.onNotice((notice) => {
      if (notice.kind === 'late' && notice.soundsAt === here) onLate(notice.requestId);
    });
  }, [here]);
  useEffect(() => {
    const waiting = new Set(toServe.map(({ requestId }) => requestId));
    chime.keepOnly(waiting);
    if (spoken.requestId === '' || waiting.has(spoken.requestId)) return;
    spoken.requestId = '';
    hush();
  }, [chime, spoken, toServe]);
}
