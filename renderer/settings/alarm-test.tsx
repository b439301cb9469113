import { Button } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { soundAlarm } from '../lib/alarm-sound';
import { useHall, useLanguage } from '../lib/hall';
import { speak } from '../lib/speak';

/** Lets the late alarm be heard as it is set. */
export function AlarmTest() {
  const { t } = useTranslation('orders');
  const { alarmSound, alarmVolume, alarmSpoken } = useHall();
  const language = useLanguage();
  const test = () => {
    soundAlarm(alarmSound, alarmVolume, () => {});
    if (alarmSpoken) speak(t('spokenLate', { table: t('spokenTest') }), language, alarmVolume);
  };
  return (
    <Button
      variant="light"
      leftSection={<IconVolume size={18} />}
      style={{ alignSelf: 'flex-start' }}
      onClick={test}
    >
      {t('testAlarm')}
    </Button>
  );
}
