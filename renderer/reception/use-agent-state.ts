import { useTranslation } from 'react-i18next';
import type { RotationLine } from '../../shared/reception/rotation-contract';
import { timeOfDay } from '../lib/format';
import { useBilingual, useHall } from '../lib/hall';
import { useSpan } from '../lib/use-span';

/** What an agent is doing, in a few words: `空闲`, `接待中 25 分`, `午餐 12:50 回`. */
export function useAgentState(nowMs: number) {
  const { t } = useTranslation('turns');
  const inLanguage = useBilingual();
  const span = useSpan();
  const { timeZone, absenceReasons } = useHall();

  return ({ state, absence, sinceMs }: RotationLine): string => {
    const lasting = (words: string) =>
      t('state.sinceMinutes', {
        state: words,
        minutes: span(nowMs - sinceMs),
      });
    if (state === 'free') return t('state.free');
    if (!absence) return lasting(t('state.with-guest'));
    const reason = absenceReasons.find(({ absenceId }) => absenceId === absence.absenceId);
    const why = reason ? inLanguage(reason.name) : t('state.away');
    const words = absence.excused ? why : t('state.unexcused', { state: why });
    const { backAtMs } = absence;
    if (backAtMs === null) return lasting(words);
    const at = timeOfDay(backAtMs, timeZone);
    return t(nowMs > backAtMs ? 'state.overdue' : 'state.backAt', { state: words, at });
  };
}
