import { useTranslation } from 'react-i18next';
import type { OrderBeforeTable } from '../../shared/bar/contract';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import classes from './card.module.css';
import { OrderedDrinks, PartySize } from './ordered-drinks';

/** What is ordered but not to be brought yet: quiet, and without a clock, until the party has its table. */
export function BeforeTable({ orders }: { readonly orders: readonly OrderBeforeTable[] }) {
  const { t } = useTranslation('barBoard');
  const language = useLanguage();
  return orders.map((order) => (
    <li key={order.requestId} className={classes.beforeTable}>
      <span>{t('beforeTable')}</span>
      <strong>{guestTitle(order, language)}</strong>
      <PartySize size={order.partySize} />
      <OrderedDrinks order={order} />
    </li>
  ));
}
