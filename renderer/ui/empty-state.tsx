import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A screen or list with nothing on it: what that means, and what to do next. */
export function EmptyState({
  icon,
  title,
  hint,
  children,
}: {
  /** A Tabler icon, 32 px. */
  readonly icon?: ReactNode;
  readonly title: string;
  readonly hint?: string;
  /** The button that does it. */
  readonly children?: ReactNode;
}) {
  return (
    <Stack align="center" justify="center" gap="xs" py="xl" px="md" ta="center">
      {icon && <Text c="dimmed">{icon}</Text>}
      <Text fw={600}>{title}</Text>
      {hint && (
        <Text c="dimmed" maw={440}>
          {hint}
        </Text>
      )}
      {children}
    </Stack>
  );
}
