import { Input, SegmentedControl } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import type { RegistrationValues } from './drafts';
import { type Arrival, differsFromRecord } from './registration-input';

/** Asks which name is to stand, where a phone is on record under another than the typed one. */
export function NameOnRecord({
  form,
  guest,
}: {
  readonly form: UseFormReturnType<RegistrationValues>;
  readonly guest: Arrival['guest'] | undefined;
}) {
  if (!guest || !differsFromRecord(form.values, guest)) return null;
  return <NameChoice form={form} guest={guest} />;
}

function NameChoice({
  form,
  guest,
}: {
  readonly form: UseFormReturnType<RegistrationValues>;
  readonly guest: NonNullable<Arrival['guest']>;
}) {
  const { t } = useTranslation('ownership');
  const language = useLanguage();
  const field = useRef<HTMLDivElement>(null);
  const error = form.errors.nameOnRecord;
  // Enter may be faster than the look-up that brings this question: it takes the focus when it comes.
  useEffect(() => {
    if (error) field.current?.querySelector('input')?.focus();
  }, [error]);
  const known = guestTitle({ guestName: guest.name, formOfAddress: guest.formOfAddress }, language);
  const formOfAddress = form.values.formOfAddress || guest.formOfAddress;
  const typed = guestTitle({ guestName: form.values.name.trim(), formOfAddress }, language);
  return (
    <Input.Wrapper
      ref={field}
      data-field="nameOnRecord"
      label={t('onRecord.label', { guest: known })}
      labelElement="div"
      error={error}
    >
      <SegmentedControl
        fullWidth
        aria-label={t('onRecord.label', { guest: known })}
        data={[
          { value: 'keep', label: t('onRecord.keep', { guest: known }) },
          { value: 'change', label: t('onRecord.change', { guest: typed }) },
        ]}
        value={form.values.nameOnRecord ?? ''}
        onChange={(value) => form.setFieldValue('nameOnRecord', value as 'keep' | 'change')}
      />
    </Input.Wrapper>
  );
}
