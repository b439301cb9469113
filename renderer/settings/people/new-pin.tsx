import { useTranslation } from 'react-i18next';
import { pin as pinField } from '../../../shared/fields';
import { PinInput } from '../../ui/pin-input';

export interface TypedPin {
  readonly pin: string;
  readonly again: string;
}
export const noPinTyped: TypedPin = { pin: '', again: '' };

/** Six digits or more, twice the same. */
export const isPinReady = ({ pin, again }: TypedPin) =>
  pin === again && pinField.safeParse(pin).success;

/** A new PIN, typed twice. */
export function NewPin({
  value,
  onChange,
  disabled = false,
}: {
  readonly value: TypedPin;
  readonly onChange: (value: TypedPin) => void;
  readonly disabled?: boolean;
}) {
  const { t } = useTranslation('settings');
  const { pin, again } = value;
  return (
    <>
      <PinInput
        w={180}
        label={t('pin.new')}
        value={pin}
        disabled={disabled}
        onChange={(digits) => onChange({ pin: digits, again })}
      />
      <PinInput
        w={180}
        label={t('setUp.pinAgain')}
        value={again}
        disabled={disabled}
        error={again.length >= pin.length && again !== pin && t('setUp.problem.pinDiffers')}
        onChange={(digits) => onChange({ pin, again: digits })}
      />
    </>
  );
}
