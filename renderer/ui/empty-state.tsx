import { EmptyState as MantineEmptyState } from '@mantine/core';
import type { ReactNode } from 'react';

/** A screen or list with nothing on it: what that means, and what to do next. */
export function EmptyState({
  icon,
  title,
  hint,
  children,
}: {
  /** A Tabler icon. */
  readonly icon?: ReactNode;
  readonly title: string;
  readonly hint?: string;
  /** The button that does it. */
  readonly children?: ReactNode;
}) {
  return (
    <MantineEmptyState icon={icon} title={title} description={hint} py="xl">
      {children && <MantineEmptyState.Actions>{children}</MantineEmptyState.Actions>}
    </MantineEmptyState>
  );
}
