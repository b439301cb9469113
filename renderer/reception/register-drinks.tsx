import { Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { PersonAtTable } from '../../shared/fields';
import { maxPartySize } from '../../shared/reception/party-contract';
import { seatsOf } from '../../shared/seats';
import type { RegistrationValues } from './drafts';
import { DrinkChips } from './drink-chips';
import type { KnownUsual } from './use-known-usual';
import { UsualButton } from './usual-button';

/** What the party would like to drink: a known guest's usual first, then the list; and how. */
export function RegisterDrinks({
  form,
  usual,
}: {
  readonly form: UseFormReturnType<RegistrationValues>;
  readonly usual: KnownUsual;
}) {
  const { t } = useTranslation('orders');
  const { drinks, drinksNote } = form.values;
  return (
    <Stack gap="xs">
      {usual.order && (
        <UsualButton usual={usual.order} onTake={usual.take} takenBy={usual.takenBy} />
      )}
      <div data-field="drinks">
        <DrinkChips
          lines={drinks}
          people={peopleOf(form.values)}
          onChange={(chosen) => form.setFieldValue('drinks', chosen)}
          error={form.errors.drinks}
        />
      </div>
      {(drinks.length > 0 || drinksNote !== '') && (
        <TextInput
          wrapperProps={{ 'data-field': 'drinksNote' }}
          label={t('note')}
          placeholder={t('notePlaceholder')}
          autoComplete="off"
          {...form.getInputProps('drinksNote')}
        />
      )}
    </Stack>
  );
}

/** The lead guest by name, those who came along by their place. */
function peopleOf({ name, formOfAddress, partySize }: RegistrationValues): PersonAtTable[] {
  const size = Math.min(Number(partySize) || 1, maxPartySize);
  return seatsOf(size).map((seat) => {
    const named = seat === 1 && name.trim() !== '' && formOfAddress !== '';
    return named
      ? { seat, guestName: name.trim(), formOfAddress }
      : { seat, guestName: null, formOfAddress: null };
  });
}
