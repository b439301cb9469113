import { useTranslation } from 'react-i18next';
import type { RotationLine } from '../../shared/reception/rotation-contract';
import { minutes, timeOfDay } from '../lib/format';
import { useBilingual, useHall } from '../lib/hall';

/** What an agent is doing, in a few words: `空闲`, `接待中 25 分`, `午餐 12:50 回`. */
export function useAgentState(nowMs: number) {
  const { t } = useTranslation(['turns', 'common']);
  const inLanguage = useBilingual();
  const { timeZone, absenceReasons } = useHall();

  return ({ state, absence, sinceMs }: RotationLine): string => {
    const lasting = (words: string) =>
      t('turns:state.sinceMinutes', {
        state: words,
        minutes: t('common:minutes', { count: minutes(nowMs - sinceMs) }),
      });
    if (state === 'free') return t('turns:state.free');
    if (!absence) return lasting(t('turns:state.with-guest'));
    const reason = absenceReasons.find(({ absenceId }) => absenceId === absence.absenceId);
    const why = reason ? inLanguage(reason.name) : t('turns:state.away');
    const words = absence.excused ? why : t('turns:state.unexcused', { state: why });
    const { backAtMs } = absence;
    if (backAtMs === null) return lasting(words);
    const at = timeOfDay(backAtMs, timeZone);
    return t(nowMs > backAtMs ? 'turns:state.overdue' : 'turns:state.backAt', { state: words, at });
  };
}
