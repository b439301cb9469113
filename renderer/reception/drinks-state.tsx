import {
  IconAlertTriangleFilled,
  IconArmchair,
  IconCircleCheck,
  IconCircleDashed,
  IconProgress,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../shared/reception/contract';
import classes from './board.module.css';

const shapes = {
  none: IconCircleDashed,
  'before-table': IconArmchair,
  waiting: IconProgress,
  late: IconAlertTriangleFilled,
  served: IconCircleCheck,
} as const;

/** Where a party stands with the bar: a shape and a word, the colour only repeats them. */
export function DrinksState({ state }: { readonly state: Visit['drinks'] }) {
  const { t } = useTranslation('reception');
  const Shape = shapes[state];
  return (
    <span className={classes.drinks} data-state={state}>
      <Shape size={16} aria-hidden />
      {t(`drinks.${state}`)}
    </span>
  );
}
