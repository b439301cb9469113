import {
  IconBriefcase2,
  IconCar,
  IconKey,
  IconPaw,
  IconUmbrella,
  IconUmbrella2,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Visit } from '../../shared/reception/contract';
import classes from './board.module.css';

const icons = {
  umbrella: IconUmbrella,
  bag: IconBriefcase2,
  keys: IconKey,
  pet: IconPaw,
  'lent-umbrella': IconUmbrella2,
  vehicle: IconCar,
} as const;

/** What the party has with the hall, at a glance: nobody leaves without it. */
export function HeldMarks({ held }: Pick<Visit, 'held'>) {
  const { t } = useTranslation('visit');
  return held.map(({ kind, count }) => {
    const Icon = icons[kind];
    const text = t(`held.${kind}`, { count });
    return (
      <span key={kind} className={classes.held} role="img" aria-label={text} title={text}>
        <Icon size={16} aria-hidden />
        {count > 1 && count}
      </span>
    );
  });
}
