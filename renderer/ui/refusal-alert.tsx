import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { AnyReason } from '../../shared/contract';
import type { Refusal } from '../../shared/result';
import { useRefusalText } from '../lib/refusal-text';

/** Says why the last command was refused; nothing while there is no refusal. */
export function RefusalAlert({
  refusal,
}: {
  readonly refusal: Refusal<AnyReason> | null | undefined;
}) {
  const textOf = useRefusalText();
  if (!refusal) return null;
  return (
    <Alert color="vermilion" icon={<IconAlertTriangle />} role="alert" py="xs">
      {textOf(refusal)}
    </Alert>
  );
}
