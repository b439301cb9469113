import { useTranslation } from 'react-i18next';
import type { HeldThing } from '../../../shared/reception/things-contract';

/** How a thing is called: `雨伞 3 号`. */
export function useThingName(): (thing: Pick<HeldThing, 'kind' | 'tag'>) => string {
  const { t } = useTranslation('things');
  return ({ kind, tag }) => t('number', { name: t(`names.${kind}`), tag });
}
