import { Button, Group, Popover, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconEye } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../../shared/registers/contract';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { useWords } from './use-words';

export interface Revealed {
  readonly entry: RegisterEntry;
  readonly phone: string | null;
}

/** Shows the numbers of one entry in full to whoever says why. */
export function RevealNumbers({
  entryId,
  onShown,
}: {
  readonly entryId: string;
  readonly onShown: (revealed: Revealed) => void;
}) {
  const { t } = useTranslation('registers');
  const [opened, { open, close }] = useDisclosure(false);
  const words = useWords(entryId, 'reveal');
  const reason = words?.text ?? '';
  const reveal = useCommand('registers.revealEntry');
  const show = async (event: FormEvent) => {
    event.preventDefault();
    const shown = await reveal.run({ entryId, reason });
    if (!shown) return;
    words?.change('');
    onShown(shown);
  };
  return (
    <Popover opened={opened} onDismiss={close} trapFocus width={320} position="bottom-start">
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconEye size={16} aria-hidden />}
          disabled={!words}
          onClick={open}
        >
          {t('entry.reveal')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form onSubmit={(event) => void show(event)}>
          <TextInput
            label={t('entry.revealWhy')}
            description={t('entry.revealHint')}
            maxLength={200}
            value={reason}
            onChange={(event) => words?.change(event.currentTarget.value)}
          />
          <RefusalAlert refusal={reveal.refusal} />
          <Group justify="flex-end" mt="sm">
            <Button type="submit" disabled={reason.trim() === ''} loading={reveal.running}>
              {t('entry.reveal')}
            </Button>
          </Group>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
