import { useTranslation } from 'react-i18next';
import { OrderList } from './order-list';
import type { Work } from './work';

/**
 * What is ordered by those who have no table yet: quiet and without a clock. It can wait for the
 * table; brought before, it is served with one tap like any other.
 */
export function BeforeTable({ board, beforeTable, hands, actions }: Work) {
  const { t } = useTranslation('barBoard');
  return (
    <OrderList
      {...{ board, hands, actions }}
      places={beforeTable}
      titleOf={() => t('beforeTable')}
    />
  );
}
