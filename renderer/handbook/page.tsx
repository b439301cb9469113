import { Alert, Button, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconClipboardText, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SituationPage } from '../../shared/handbook/contract';
import { newIdempotencyKey } from '../lib/bridge';
import { dateTime } from '../lib/format';
import { useBilingual, useHall } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { Receipts } from './receipts';
import { RetireButton } from './retire-button';
import { SituationEditor } from './situation-editor';
import { SituationText } from './situation-text';
import { useLeads } from './use-leads';
import { VersionsButton } from './versions';

/** One page of the handbook with its version, its receipts and, for a supervisor, its pencil. */
export function Page({
  page,
  onRegister,
}: {
  readonly page: SituationPage;
  readonly onRegister: (situationId: string) => void;
}) {
  const { t } = useTranslation('handbook');
  const bilingual = useBilingual();
  const { timeZone } = useHall();
  const leads = useLeads();
  const [editing, setEditing] = useState(false);
  const confirm = useCommand('handbook.confirmSituationRead');
  const retire = useCommand('handbook.retireSituation');
  const [key] = useState(newIdempotencyKey);
  const { situationId, version, content, writtenAtMs, writtenByName } = page;
  if (editing) return <SituationEditor page={page} onDone={() => setEditing(false)} />;
  return (
    <Stack gap="lg" pb="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2}>{bilingual(content.title)}</Title>
          <Text size="xs" c="dimmed" span>
            {writtenAtMs === null
              ? t('shipped')
              : t('version', {
                  version,
                  name: writtenByName ?? '',
                  date: dateTime(writtenAtMs, timeZone),
                })}
          </Text>
          {version > 1 && <VersionsButton page={page} />}
        </div>
        <Group gap="xs" wrap="nowrap">
          {content.register && (
            <Button
              leftSection={<IconClipboardText size={18} />}
              aria-keyshortcuts="Control+Enter"
              rightSection={<Kbd size="xs">Ctrl+Enter</Kbd>}
              onClick={() => onRegister(situationId)}
            >
              {t('registerNow')}
            </Button>
          )}
          {leads && (
            <>
              <Button
                variant="default"
                leftSection={<IconPencil size={18} />}
                onClick={() => setEditing(true)}
              >
                {t('edit')}
              </Button>
              <RetireButton
                ask={t('retireAsk')}
                onRetire={(idempotencyKey) =>
                  retire.run({ idempotencyKey, situationId, baseVersion: version })
                }
              />
            </>
          )}
        </Group>
      </Group>
      <RefusalAlert refusal={confirm.refusal ?? retire.refusal} />
      {page.toRead && (
        <Alert color="amber" py="xs">
          <Group justify="space-between">
            {t('updated')}
            <Button
              size="xs"
              leftSection={<IconCheck size={16} />}
              loading={confirm.running}
              onClick={() => void confirm.run({ idempotencyKey: key, situationId, version })}
            >
              {t('confirmRead')}
            </Button>
          </Group>
        </Alert>
      )}
      <SituationText content={content} />
      {leads && writtenAtMs !== null && <Receipts situationId={situationId} />}
    </Stack>
  );
}
