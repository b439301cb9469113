import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../lib/queries';
import type { ControlProps } from './control-props';

/** Which printer, of those that the system knows now; one that is gone stays chosen and is said. */
export function PrinterControl({ value, onSave, ...props }: ControlProps<string>) {
  const { t } = useTranslation('hallSettings');
  const { data: printers = [], isSuccess } = useAsk('settings.listPrinters', {});
  const gone = value !== '' && isSuccess && !printers.some(({ name }) => name === value);
  return (
    <Select
      id={props.id}
      aria-label={props.label}
      data={[
        { value: '', label: t('printers.ask') },
        ...printers.map(({ name, label }) => ({ value: name, label })),
        ...(gone ? [{ value, label: value }] : []),
      ]}
      allowDeselect={false}
      value={value}
      error={gone && t('printers.gone')}
      disabled={props.disabled || props.saving}
      onChange={(chosen) => chosen !== null && void onSave(chosen)}
    />
  );
}
