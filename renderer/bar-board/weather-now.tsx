import { IconTemperatureSun, IconUmbrella } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../lib/queries';
import classes from './board.module.css';

/** Rain and heat as the front desk says: what to carry, and what to have cold. */
export function WeatherNow() {
  const { t } = useTranslation('words');
  const { data: weather } = useAsk('reception.readWeather', {});
  return (
    <>
      {weather?.rainSinceMs != null && (
        <span className={classes.weather}>
          <IconUmbrella size="1.1em" aria-hidden />
          {t('weather.rain')}
        </span>
      )}
      {weather?.heatSinceMs != null && (
        <span className={classes.weather}>
          <IconTemperatureSun size="1.1em" aria-hidden />
          {t('weather.heat')}
        </span>
      )}
    </>
  );
}
