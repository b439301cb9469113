import { Button, Input, SegmentedControl, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useFocusWithin } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FamilyRelation, familyRelations } from '../../shared/reception/ownership';
import { guestTitle } from '../lib/format';
import { useLanguage } from '../lib/hall';
import classes from './door-questions.module.css';
import type { RegistrationValues } from './drafts';
import { FoundGuests, focusFirstMatch } from './found-guests';
import { isComposing } from './keys';

/** The known guest who is family of the visitor: found like any guest, picked by a person. */
export function RelativeField({ form }: { readonly form: UseFormReturnType<RegistrationValues> }) {
  const { t } = useTranslation('ownership');
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const { ref, focused } = useFocusWithin<HTMLDivElement>();
  const { relative, relation } = form.values;

  if (!relative) {
    return (
      <div ref={ref} className={classes.relative} data-relative>
        <TextInput
          label={t('door.relative')}
          placeholder={t('door.relativeHint')}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            const leads = event.key === 'ArrowDown' || (event.key === 'Enter' && typed !== '');
            if (!leads || isComposing(event)) return;
            // What is being looked for is picked first: Enter must not register without it.
            event.preventDefault();
            const field = event.currentTarget.closest<HTMLElement>('[data-relative]');
            if (field) focusFirstMatch(field);
          }}
        />
        {focused && (
          <FoundGuests
            text={typed}
            onChoose={(guest) => {
              form.setFieldValue('relative', guest);
              setTyped('');
            }}
          />
        )}
      </div>
    );
  }
  const { name: guestName, formOfAddress } = relative;
  return (
    <div className={classes.relative}>
      <Input.Wrapper label={t('door.relative')} labelElement="div">
        <div>
          {guestTitle({ guestName, formOfAddress }, language)}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => form.setValues({ relative: null, relation: '' })}
          >
            {t('door.forgetRelative')}
          </Button>
        </div>
      </Input.Wrapper>
      <Input.Wrapper
        data-field="relation"
        label={t('door.relation')}
        labelElement="div"
        error={form.errors.relation}
      >
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label={t('door.relation')}
          data={familyRelations.map((value) => ({
            value,
            label: t(`door.relationKind.${value}`),
          }))}
          value={relation}
          onChange={(value) => form.setFieldValue('relation', value as FamilyRelation)}
        />
      </Input.Wrapper>
    </div>
  );
}
