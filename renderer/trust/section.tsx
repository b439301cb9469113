import { Divider, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of the screen: its heading with what can be done there, what it is, and its content. */
export function Section({
  title,
  about,
  action,
  children,
}: {
  readonly title: string;
  readonly about: string;
  readonly action: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Stack component="section" gap="sm">
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h3">
          {title}
        </Title>
        {action}
      </Group>
      <Divider />
      <Text size="sm" c="dimmed">
        {about}
      </Text>
      {children}
    </Stack>
  );
}
