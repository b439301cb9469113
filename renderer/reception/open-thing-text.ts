import { useTranslation } from 'react-i18next';
import type { OpenThing } from '../../shared/fields';

/** What is still open in words, with its tag where it has one. */
export function useOpenThingText(): (thing: OpenThing) => string {
  const { t } = useTranslation('visit');
  return ({ kind, tag }) => [t(`openThing.${kind}`), tag].filter(Boolean).join(' ');
}
