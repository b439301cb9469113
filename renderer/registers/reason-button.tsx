import { Button, Group, Popover, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { FormEvent, ReactNode } from 'react';
import type { Words } from './use-words';

/** A button for what is taken back: it asks why, once. */
export function ReasonButton({
  label,
  field,
  hint,
  words,
  onGiven,
  children,
}: {
  readonly label: string;
  readonly field: string;
  readonly hint: string;
  /** The reason as far as it was begun. */
  readonly words: Words | undefined;
  /** Resolves to whether it was done. */
  readonly onGiven: (reason: string) => Promise<boolean>;
  /** Why it was refused. */
  readonly children?: ReactNode;
}) {
  const [opened, { open, close }] = useDisclosure(false);
  const reason = words?.text ?? '';
  const give = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await onGiven(reason))) return;
    words?.change('');
    close();
  };
  return (
    <Popover opened={opened} onDismiss={close} trapFocus width={320} position="top-start">
      <Popover.Target>
        <Button variant="subtle" color="gray" disabled={!words} onClick={open}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={(event) => void give(event)}>
          <TextInput
            label={field}
            description={hint}
            maxLength={200}
            value={reason}
            onChange={(event) => words?.change(event.currentTarget.value)}
          />
          {children}
          <Group justify="flex-end" mt="sm">
            <Button type="submit" color="vermilion" disabled={reason.trim() === ''}>
              {label}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
