import { Group, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormOfAddress } from '../../shared/fields';
import { FormOfAddressField } from './form-of-address-field';

/** Somebody of a party as they are being written down. */
export interface PersonTyped {
  readonly name: string;
  readonly formOfAddress: FormOfAddress | '';
  readonly phone: string;
}

export const nobodyTyped: PersonTyped = { name: '', formOfAddress: '', phone: '' };

interface PersonFieldsProps {
  readonly person: PersonTyped;
  readonly onChange: (person: PersonTyped) => void;
  /** Says what is missing. */
  readonly tried: boolean;
}

/** A person with all that is needed; undefined while something is missing. */
export function wholePerson({ name, formOfAddress, phone }: PersonTyped) {
  if (name.trim() === '' || formOfAddress === '') return undefined;
  return { name, formOfAddress, phone };
}

/** Name, form of address and, if they give one, a phone. */
export function PersonFields({ person, onChange, tried }: PersonFieldsProps) {
  const { t } = useTranslation(['reception', 'visit']);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F3' && event.key !== 'F4') return;
    event.preventDefault();
    onChange({ ...person, formOfAddress: event.key === 'F3' ? 'mr' : 'ms' });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: F3 and F4 hold in all the fields inside
    <div onKeyDown={onKeyDown}>
      <TextInput
        label={t('reception:register.name')}
        autoComplete="off"
        maxLength={60}
        value={person.name}
        onChange={(event) => onChange({ ...person, name: event.currentTarget.value })}
        error={tried && person.name.trim() === '' && t('reception:problem.nameNeeded')}
      />
      <Group grow preventGrowOverflow={false} align="flex-start">
        <FormOfAddressField
          value={person.formOfAddress}
          onChange={(formOfAddress) => onChange({ ...person, formOfAddress })}
          error={tried && person.formOfAddress === '' && t('reception:problem.formNeeded')}
        />
        <TextInput
          label={t('visit:party.phone')}
          autoComplete="off"
          maxLength={40}
          value={person.phone}
          onChange={(event) => onChange({ ...person, phone: event.currentTarget.value })}
        />
      </Group>
    </div>
  );
}
