import { Group, Input, Kbd, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type FormOfAddress, formsOfAddress } from '../../shared/fields';

const keys = { mr: 'F3', ms: 'F4' } as const;

interface FormOfAddressFieldProps {
  readonly value?: FormOfAddress | '';
  readonly onChange?: (value: FormOfAddress) => void;
  readonly error?: React.ReactNode;
}

/** 先生 or 女士: nobody is addressed by guess, so there is no default; one key chooses. */
export function FormOfAddressField({ value, onChange, error }: FormOfAddressFieldProps) {
  const { t } = useTranslation('reception');
  return (
    <Input.Wrapper
      data-field="formOfAddress"
      label={t('register.formOfAddress')}
      labelElement="div"
      withAsterisk
      error={error}
    >
      <SegmentedControl
        fullWidth
        aria-label={t('register.formOfAddress')}
        value={value ?? ''}
        onChange={(chosen) => onChange?.(chosen as FormOfAddress)}
        data={formsOfAddress.map((form) => ({
          value: form,
          label: (
            <Group gap="xs" justify="center" wrap="nowrap">
              {t(`form.${form}`)} <Kbd size="xs">{keys[form]}</Kbd>
            </Group>
          ),
        }))}
      />
    </Input.Wrapper>
  );
}
