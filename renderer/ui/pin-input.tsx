import { PasswordInput, type PasswordInputProps } from '@mantine/core';

/** A PIN as it is typed: digits only, at most twelve. */
export function PinInput({
  onChange,
  ...props
}: Omit<PasswordInputProps, 'onChange'> & {
  readonly value: string;
  readonly onChange: (digits: string) => void;
}) {
  return (
    <PasswordInput
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      {...props}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, ''))}
    />
  );
}
