import { Button, Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Procedures } from '../../shared/contract';
import type { OutputOf } from '../../shared/procedure';
import { useBilingual } from '../lib/hall';
import { useAsk } from '../lib/queries';

type Usual = NonNullable<OutputOf<Procedures['reception.readUsual']>['usual']>;

/** What the guest had last time, taken with one press. */
export function UsualButton({
  usual,
  of,
  onTake,
  takenBy,
}: {
  readonly usual: Usual;
  /** Whose, where it is not the lead guest's. */
  readonly of?: string;
  readonly onTake: () => void;
  /** The key that takes it, where one does. */
  readonly takenBy?: string;
}) {
  const { t } = useTranslation('orders');
  const inLanguage = useBilingual();
  const { data: menu = [] } = useAsk('settings.listDrinks', {});
  const drinks = usual.drinks.flatMap(({ drinkId, quantity }) => {
    const drink = menu.find((each) => each.drinkId === drinkId);
    return drink ? t('drink', { name: inLanguage(drink.name), quantity }) : [];
  });
  const words = [
    of,
    drinks.length > 0 && t('usual', { drinks: drinks.join(' ') }),
    usual.note && t('usualNote', { note: usual.note }),
  ];
  return (
    <Button
      variant="default"
      h="auto"
      mih={32}
      style={{ alignSelf: 'flex-start' }}
      styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
      rightSection={takenBy && <Kbd>{takenBy}</Kbd>}
      onClick={onTake}
    >
      {words.filter(Boolean).join(' · ')}
    </Button>
  );
}
