import { Input, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { visitSources } from '../../shared/fields';
import { maxPartySize } from '../../shared/reception/party-contract';
import { timeOfDay } from '../lib/format';
import { useHall } from '../lib/hall';
import { useNow } from '../lib/use-now';
import type { RegistrationValues } from './drafts';
import classes from './register.module.css';

/** How many came, when if that was earlier, and what brought them. */
export function PartyFields({ form }: { readonly form: UseFormReturnType<RegistrationValues> }) {
  const { t } = useTranslation('reception');
  const { timeZone } = useHall();
  const nowMs = useNow(15_000);
  return (
    <div className={classes.party}>
      <NumberInput
        wrapperProps={{ 'data-field': 'partySize' }}
        label={t('register.partySize')}
        min={1}
        max={maxPartySize}
        allowDecimal={false}
        allowNegative={false}
        clampBehavior="none"
        {...form.getInputProps('partySize')}
      />
      <TextInput
        wrapperProps={{ 'data-field': 'arrivedAt' }}
        label={t('register.arrivedAt')}
        placeholder={timeOfDay(nowMs, timeZone)}
        autoComplete="off"
        maxLength={5}
        {...form.getInputProps('arrivedAt')}
      />
      <Input.Wrapper label={t('register.source')} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={t('register.source')}
          data={visitSources.map((value) => ({ value, label: t(`source.${value}`) }))}
          {...form.getInputProps('source')}
        />
      </Input.Wrapper>
    </div>
  );
}
