import { Button, Group, Popover, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent, type ReactNode, useState } from 'react';

/** A button for what is taken back: it asks why, once. */
export function ReasonButton({
  label,
  field,
  hint,
  onGiven,
  children,
}: {
  readonly label: string;
  readonly field: string;
  readonly hint: string;
  /** Resolves to whether it was done. */
  readonly onGiven: (reason: string) => Promise<boolean>;
  /** Why it was refused. */
  readonly children?: ReactNode;
}) {
  const [opened, { open, close }] = useDisclosure(false);
  const [reason, setReason] = useState('');
  const give = async (event: FormEvent) => {
    event.preventDefault();
    if (await onGiven(reason)) close();
  };
  return (
    <Popover opened={opened} onDismiss={close} trapFocus width={320} position="top-start">
      <Popover.Target>
        <Button variant="subtle" color="gray" onClick={open}>
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
            onChange={(event) => setReason(event.currentTarget.value)}
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
