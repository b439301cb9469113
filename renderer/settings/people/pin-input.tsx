import { PasswordInput } from '@mantine/core';
import type { ReactNode } from 'react';

/** A PIN as it is typed: digits only, at most twelve. */
export function PinInput({
  label,
  value,
  onChange,
  disabled = false,
  error,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (digits: string) => void;
  readonly disabled?: boolean;
  readonly error?: ReactNode;
}) {
  return (
    <PasswordInput
      w={180}
      label={label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={12}
      value={value}
      disabled={disabled}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value.replace(/\D/g, ''))}
    />
  );
}
