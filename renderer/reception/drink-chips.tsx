import { ActionIcon, Group, Input, Text, UnstyledButton } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonAtTable } from '../../shared/fields';
import { type OrderLine, quantityOf, withQuantity } from '../../shared/order-lines';
import { maxPartySize } from '../../shared/reception/party-contract';
import { useBilingual } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { ForWhom } from '../ui/for-whom';
import classes from './register.module.css';

interface DrinkChipsProps {
  readonly lines: readonly OrderLine[];
  /** Who there is to say whose a drink is. */
  readonly people: readonly PersonAtTable[];
  readonly onChange: (lines: readonly OrderLine[]) => void;
  readonly error?: ReactNode;
}

/**
 * The drinks as chips: a press adds one, minus takes one off, a digit sets the number. For the
 * party, or for whoever is chosen below.
 */
export function DrinkChips({ lines, people, onChange, error }: DrinkChipsProps) {
  const { t } = useTranslation('reception');
  const { data: drinks } = useAsk('settings.listDrinks', {});
  const inWords = useBilingual();

  const [chosen, setChosen] = useState<number>();
  const seat = people.some((person) => person.seat === chosen) ? chosen : undefined;
  const set = (drinkId: string, quantity: number) =>
    onChange(withQuantity(lines, { drinkId, quantity: Math.min(quantity, maxPartySize), seat }));

  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>, drinkId: string) => {
    const quantity = quantityOf(lines, drinkId, seat);
    if (event.key === 'Enter') {
      // Enter registers from everywhere in the form; the space bar presses the chip.
      event.preventDefault();
      event.currentTarget.form?.requestSubmit();
    } else if (/^\d$/.test(event.key)) set(drinkId, Number(event.key));
    else if (event.key === '+') set(drinkId, quantity + 1);
    else if (['-', 'Backspace', 'Delete'].includes(event.key)) set(drinkId, quantity - 1);
  };

  return (
    <Input.Wrapper label={t('register.drinks')} labelElement="div" error={error} role="group">
      {drinks?.length === 0 && <Text c="dimmed">{t('register.noDrinks')}</Text>}
      <Group gap="xs" mt={4}>
        {drinks?.map((drink) => {
          const quantity = quantityOf(lines, drink.drinkId, seat);
          const name = inWords(drink.name);
          return (
            <span
              key={drink.drinkId}
              className={classes.chip}
              data-chosen={quantity > 0 || undefined}
            >
              {quantity > 0 && (
                <ActionIcon
                  variant="subtle"
                  tabIndex={-1}
                  aria-label={t('register.less', { drink: name })}
                  onClick={() => set(drink.drinkId, quantity - 1)}
                >
                  <IconMinus size={16} />
                </ActionIcon>
              )}
              <UnstyledButton
                className={classes.drink}
                title={t('register.more', { drink: name })}
                disabled={drink.soldOut && quantity === 0}
                data-sold-out={drink.soldOut || undefined}
                onClick={() => set(drink.drinkId, quantity + 1)}
                onKeyDown={(event) => onKeyDown(event, drink.drinkId)}
              >
                {name}
                {drink.soldOut && <small>{t('register.soldOut')}</small>}
                {quantity > 0 ? <strong>×{quantity}</strong> : <IconPlus size={14} aria-hidden />}
              </UnstyledButton>
            </span>
          );
        })}
      </Group>
      <ForWhom
        {...{ people, lines, seat }}
        drinkName={(drinkId) => {
          const drink = drinks?.find((each) => each.drinkId === drinkId);
          return drink ? inWords(drink.name) : '';
        }}
        onChoose={setChosen}
      />
    </Input.Wrapper>
  );
}
