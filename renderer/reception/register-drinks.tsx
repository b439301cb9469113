import { Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
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
          quantities={drinks}
          onChange={(chosen) => form.setFieldValue('drinks', chosen)}
          error={form.errors.drinks}
        />
      </div>
      {(Object.keys(drinks).length > 0 || drinksNote !== '') && (
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
