import { Group, Popover, Stack, Text } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ComponentProps, ReactNode } from 'react';
import { RefusalAlert } from '../ui/refusal-alert';

/** Under the buttons of a report: which of them did what, or why not. */
export function DonePopover(props: {
  done: string;
  refusal: ComponentProps<typeof RefusalAlert>['refusal'];
  /** What can be tried where it was refused. */
  again: ReactNode;
  onDismiss: () => void;
  children: ReactNode;
}) {
  const { done, refusal, onDismiss } = props;
  return (
    <Popover
      withRoles={false}
      opened={done !== '' || refusal !== null}
      position="bottom-end"
      onDismiss={onDismiss}
    >
      <Popover.Target>
        <Group gap="xs" wrap="nowrap">
          {props.children}
        </Group>
      </Popover.Target>
      <Popover.Dropdown maw={420} role="status">
        {done && (
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <IconCheck size={18} aria-hidden />
            <Text style={{ overflowWrap: 'anywhere' }}>{done}</Text>
          </Group>
        )}
        <Stack gap="xs">
          <RefusalAlert refusal={refusal} />
          {props.again}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
