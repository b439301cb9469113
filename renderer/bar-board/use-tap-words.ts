import { useTranslation } from 'react-i18next';
import type { CupTap, RecentTap } from '../../shared/bar/cups-contract';
import { useBilingual } from '../lib/hall';

/** Names a tap: `茶 · ⅓`, `烟缸已换`. */
export function useTapWords(): (tap: RecentTap) => string {
  const { t } = useTranslation('refills');
  const inLanguage = useBilingual();
  const cupTap = (tap: CupTap) => {
    switch (tap) {
      case 'refilled':
      case 'declined':
      case 'away':
      case 'back':
        return t(`tap.${tap}`);
      default:
        return t(`level.${tap}`);
    }
  };
  return (tap) => {
    switch (tap.of) {
      case 'ready':
        return t('undoReady');
      case 'ashtray':
        return tap.butts === 0 ? t('undoChanged') : t('undoButts', { count: tap.butts });
      case 'cups': {
        const [first] = tap.drinks;
        const drink = first ? inLanguage(first) : '';
        const count = tap.drinks.length;
        const drinks = count === 1 ? drink : t('drinksMany', { drink, count });
        return t('undoCups', { drinks, tap: cupTap(tap.tap) });
      }
    }
  };
}
