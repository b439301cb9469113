import { Alert, Button, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { refusalOf, useRefusalText } from '../lib/refusal-text';

/** In place of what a query should have brought: why it did not, and a way to ask again. */
export function Problem({
  error,
  onRetry,
}: {
  readonly error: unknown;
  readonly onRetry: () => void;
}) {
  const { t } = useTranslation();
  const textOf = useRefusalText();
  return (
    <Alert color="vermilion" icon={<IconAlertTriangle />} role="alert" maw={560}>
      <Stack align="flex-start">
        {textOf(refusalOf(error))}
        <Button variant="default" onClick={onRetry}>
          {t('retry')}
        </Button>
      </Stack>
    </Alert>
  );
}
