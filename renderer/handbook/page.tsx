import { Alert, Button, Group, Kbd, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconClipboardText, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SituationPage } from '../../shared/handbook/contract';
import { newIdempotencyKey } from '../lib/bridge';
import { dateTime } from '../lib/format';
import { useHall } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { AskButton } from './ask-button';
import { MarkedLine, useChangeWords, useCompared } from './changes';
import classes from './handbook.module.css';
import { Receipts } from './receipts';
import { SituationText } from './situation-text';
import { useLeads } from './use-leads';
import { VersionsButton } from './versions';

/** One page of the handbook with its version, its receipts and, for a supervisor, its pencil. */
export function Page({
  page,
  begunAtMs,
  onEdit,
  onRegister,
}: {
  readonly page: SituationPage;
  /** When something was last begun of it and not saved. */
  readonly begunAtMs: number | undefined;
  readonly onEdit: () => void;
  readonly onRegister: (situationId: string) => void;
}) {
  const { t } = useTranslation('handbook');
  const { timeZone } = useHall();
  const leads = useLeads();
  const confirm = useCommand('handbook.confirmSituationRead');
  const retire = useCommand('handbook.retireSituation');
  const [key] = useState(newIdempotencyKey);
  const [retireKey] = useState(newIdempotencyKey);
  const { situationId, version, content, writtenAtMs, writtenByName, before } = page;
  const compared = useCompared(content, before?.content);
  const changeWords = useChangeWords();
  return (
    <Stack gap="lg" pb="md">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2}>
            <MarkedLine line={compared.title} />
          </Title>
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
          {begunAtMs !== undefined && (
            <Text size="xs" c="amber.7" className={classes.figure}>
              {t('draft.begunAt', { time: dateTime(begunAtMs, timeZone) })}
            </Text>
          )}
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
              <Button variant="default" leftSection={<IconPencil size={18} />} onClick={onEdit}>
                {t(begunAtMs === undefined ? 'edit' : 'draft.resume')}
              </Button>
              <AskButton
                label={t('retire')}
                ask={t('retireAsk')}
                onSure={() =>
                  void retire.run({ idempotencyKey: retireKey, situationId, baseVersion: version })
                }
              />
            </>
          )}
        </Group>
      </Group>
      <RefusalAlert refusal={confirm.refusal ?? retire.refusal} />
      {page.toRead && (
        <Alert color="amber" py="xs">
          <Group justify="space-between" wrap="nowrap">
            <div>
              {t(before ? 'updated' : 'addedToRead')}
              {before && (
                <Text size="sm">
                  {t(before.confirmed ? 'changes.sinceConfirmed' : 'changes.since', {
                    version: before.version,
                    changes: changeWords(compared),
                  })}
                </Text>
              )}
              {before && !before.confirmed && before.writtenAtMs !== null && (
                <Text size="sm">{t('changes.readAll', { version: before.version })}</Text>
              )}
            </div>
            <Button
              flex="none"
              leftSection={<IconCheck size={16} />}
              loading={confirm.running}
              onClick={() => void confirm.run({ idempotencyKey: key, situationId, version })}
            >
              {t('confirmRead')}
            </Button>
          </Group>
        </Alert>
      )}
      <SituationText content={content} before={before?.content} />
      {leads && writtenAtMs !== null && <Receipts situationId={situationId} />}
    </Stack>
  );
}
