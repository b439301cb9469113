import { useTranslation } from 'react-i18next';
import type { PersonAtTable } from '../../shared/fields';
import { guestTitle } from './format';
import { useLanguage } from './hall';

/** Names somebody of a party: by name, or by their place in it while that is all that is known. */
export function usePersonName(): (person: PersonAtTable) => string {
  const { t } = useTranslation('orders');
  const language = useLanguage();
  return ({ seat, guestName, formOfAddress }) =>
    guestName !== null && formOfAddress !== null
      ? guestTitle({ guestName, formOfAddress }, language)
      : t('seat', { seat });
}
