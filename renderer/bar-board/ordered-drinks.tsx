import { IconAlertSquareRounded, IconUsers } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderBeforeTable } from '../../shared/bar/contract';
import { useBilingual } from '../lib/hall';
import { usePersonName } from '../lib/use-person-name';
import classes from './card.module.css';
import { CupSign } from './cup-sign';

/** What to bring. Never shortened: what is cut off cannot be brought. */
export const OrderedDrinks = memo(function OrderedDrinks({
  order,
}: {
  readonly order: Pick<OrderBeforeTable, 'drinks' | 'note'> & { readonly unstaffed?: boolean };
}) {
  const { t } = useTranslation('barBoard');
  const inLanguage = useBilingual();
  const personName = usePersonName();
  return (
    <span className={classes.drinks}>
      {order.drinks.length === 0 && <em>{t('askForDrinks')}</em>}
      {order.drinks.map(({ name, quantity, cup, person }) => (
        <span key={`${person?.seat} ${name.zh}`} className={classes.drink}>
          {person && <small>{personName(person)}</small>}
          <span className={classes.what} data-to-bring>
            <CupSign cup={cup} />
            {t('drink', { name: inLanguage(name), quantity })}
          </span>
        </span>
      ))}
      {order.note && (
        <em className={classes.wish} data-to-bring>
          <IconAlertSquareRounded aria-hidden />
          {order.note}
        </em>
      )}
      {order.unstaffed && <em className={classes.remark}>{t('unstaffed')}</em>}
    </span>
  );
});

/** The figure alone where the words do not fit. */
export const PartySize = memo(function PartySize({ size }: { readonly size: number }) {
  const { t } = useTranslation();
  return (
    <span className={classes.party}>
      <IconUsers aria-hidden />
      <span className={classes.inWords}>{t('people', { count: size })}</span>
      <span className={classes.inFigures} aria-hidden>
        {size}
      </span>
    </span>
  );
});
