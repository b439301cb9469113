import { Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** The heading of a screen, with what belongs beside it at the right. */
export function ScreenTitle({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <Group justify="space-between" gap="md" mb="md" mih={40}>
      <Title order={1} size="h2">
        {title}
      </Title>
      {children}
    </Group>
  );
}
