import { Button, Group, Modal, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SituationPage, SituationVersion } from '../../shared/handbook/contract';
import { newIdempotencyKey } from '../lib/bridge';
import { dateTime } from '../lib/format';
import { useBilingual, useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { Problem } from '../ui/problem';
import { RefusalAlert } from '../ui/refusal-alert';
import { MarkedLine, useChangeWords, useCompared } from './changes';
import classes from './handbook.module.css';
import { SituationText } from './situation-text';
import { useLeads } from './use-leads';

/** Opens a page as it is and was: who saved each version when, what it said, and what it changed. */
export function VersionsButton({ page }: { readonly page: SituationPage }) {
  const { t } = useTranslation(['handbook', 'common']);
  const bilingual = useBilingual();
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-xs" onClick={open}>
        {t('versions.title')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        size={960}
        title={t('versions.of', { title: bilingual(page.content.title) })}
        closeButtonProps={{ 'aria-label': t('common:close') }}
      >
        <Versions page={page} onRestored={close} />
      </Modal>
    </>
  );
}

function Versions({
  page: { situationId, version: inForce },
  onRestored,
}: {
  readonly page: SituationPage;
  readonly onRestored: () => void;
}) {
  const { t } = useTranslation('handbook');
  const { timeZone } = useHall();
  const { data, error, refetch } = useAsk('handbook.listSituationVersions', { situationId });
  const [chosen, setChosen] = useState<number>();
  if (error && !data) return <Problem error={error} onRetry={() => void refetch()} />;
  const at = data?.findIndex(({ version }) => version === chosen) ?? -1;
  // The newest, with what it changed of the one before.
  const [shown, before] = data?.slice(Math.max(0, at)) ?? [];
  return (
    <div className={classes.versions}>
      <ul>
        {data?.map(({ version, writtenAtMs, writtenByName }) => (
          <li key={version}>
            <UnstyledButton
              className={classes.entry}
              aria-current={version === shown?.version ? 'true' : undefined}
              onClick={() => setChosen(version)}
            >
              <span>
                {t('versions.number', { version })}
                {version === inForce && ` · ${t('versions.inForce')}`}
                <Text size="xs" c="dimmed" className={classes.figure}>
                  {writtenAtMs === null
                    ? t('shipped')
                    : `${writtenByName} · ${dateTime(writtenAtMs, timeZone)}`}
                </Text>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {shown && (
        <Version
          key={shown.version}
          situationId={situationId}
          inForce={inForce}
          shown={shown}
          before={before}
          onRestored={onRestored}
        />
      )}
    </div>
  );
}

/** What a version said and what it changed; a supervisor can save it again as the newest. */
function Version({
  situationId,
  inForce,
  shown: { version, content },
  before,
  onRestored,
}: {
  readonly situationId: string;
  readonly inForce: number;
  readonly shown: SituationVersion;
  readonly before: SituationVersion | undefined;
  readonly onRestored: () => void;
}) {
  const { t } = useTranslation('handbook');
  const compared = useCompared(content, before?.content);
  const changeWords = useChangeWords();
  const leads = useLeads();
  const save = useCommand('handbook.saveSituation');
  const [idempotencyKey] = useState(newIdempotencyKey);
  const restore = async () => {
    const restored = { idempotencyKey, situationId, baseVersion: inForce, content };
    if (await save.run(restored)) onRestored();
  };
  return (
    <Stack gap="lg">
      <div>
        <Title order={2} size="h3">
          <MarkedLine line={compared.title} />
        </Title>
        {before && (
          <Text size="xs" c="dimmed">
            {t('changes.since', { version: before.version, changes: changeWords(compared) })}
          </Text>
        )}
      </div>
      <SituationText content={content} before={before?.content} />
      <RefusalAlert refusal={save.refusal} />
      {leads && version !== inForce && (
        <Group justify="space-between" wrap="nowrap">
          <Text size="xs" c="dimmed">
            {t('versions.restoreHint')}
          </Text>
          <Button variant="default" loading={save.running} onClick={() => void restore()}>
            {t('versions.restore')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
