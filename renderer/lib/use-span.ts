import { useTranslation } from 'react-i18next';
import { minutes } from './format';

/** Says how long something lasts: in minutes, from two hours on in hours and minutes. */
export function useSpan(): (ms: number) => string {
  const { t } = useTranslation();
  return (ms) => {
    const all = minutes(ms);
    return all < 120
      ? t('minutes', { count: all })
      : t('hoursMinutes', { hours: Math.floor(all / 60), minutes: all % 60 });
  };
}
