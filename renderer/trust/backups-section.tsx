import { Alert, Button, Group, ScrollArea, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconDatabaseExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/procedure';
import type { trustContract } from '../../shared/trust/contract';
import { dateTime } from '../lib/format';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import { RefusalAlert } from '../ui/refusal-alert';
import { Section } from './section';

type Backups = OutputOf<typeof trustContract.listBackups>;

/** The copies there are, whether the last one was made, and where they go. */
export function BackupsSection() {
  const { t } = useTranslation('records', { keyPrefix: 'backups' });
  const { timeZone } = useHall();
  const { data, error, refetch } = useAsk('trust.listBackups', {});
  const backUp = useCommand('trust.backUpNow');
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  const { lastTry, backups } = data;
  const at = lastTry ? dateTime(lastTry.atMs, timeZone) : '';
  return (
    <Section
      title={t('title')}
      about={t('about')}
      action={
        <Button
          variant="default"
          leftSection={<IconDatabaseExport size={18} />}
          loading={backUp.running}
          onClick={() => void backUp.run({})}
        >
          {t('now')}
        </Button>
      }
    >
      <RefusalAlert refusal={backUp.refusal} />
      {lastTry?.problem && !backUp.refusal && (
        <Alert color="vermilion" icon={<IconAlertTriangle />} role="alert" py="xs">
          {t(`problem.${lastTry.problem}`, { at })}
        </Alert>
      )}
      {lastTry && !lastTry.problem && <Text size="sm">{t('lastGood', { at })}</Text>}
      <Folders backups={data} />
      {backups.length === 0 ? (
        <EmptyState title={t('none')} hint={t('noneHint')} />
      ) : (
        <BackupTable backups={backups} timeZone={timeZone} />
      )}
      <Text size="xs" c="dimmed">
        {t('restore')}
      </Text>
    </Section>
  );
}

function Folders({ backups: { folder, secondFolder } }: { readonly backups: Backups }) {
  const { t } = useTranslation('records', { keyPrefix: 'backups' });
  const choose = useCommand('trust.chooseSecondFolder');
  const forget = useCommand('trust.forgetSecondFolder');
  return (
    <>
      <Table withRowBorders={false} verticalSpacing={4}>
        <Table.Tbody>
          <Table.Tr>
            <Table.Th scope="row" w={120} pl={0} fw={400} c="dimmed">
              {t('folder')}
            </Table.Th>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>{folder}</Table.Td>
          </Table.Tr>
          <Table.Tr>
            <Table.Th scope="row" w={120} pl={0} fw={400} c="dimmed">
              {t('second')}
            </Table.Th>
            <Table.Td>
              <Group justify="space-between" wrap="nowrap">
                <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                  {secondFolder ?? t('noSecond')}
                </Text>
                <Group gap="xs" wrap="nowrap">
                  <Button
                    variant="default"
                    size="xs"
                    loading={choose.running}
                    onClick={() => void choose.run({})}
                  >
                    {t('choose')}
                  </Button>
                  {secondFolder !== null && (
                    <Button variant="subtle" size="xs" onClick={() => void forget.run({})}>
                      {t('forget')}
                    </Button>
                  )}
                </Group>
              </Group>
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      <RefusalAlert refusal={choose.refusal} />
    </>
  );
}

function BackupTable({
  backups,
  timeZone,
}: {
  readonly backups: Backups['backups'];
  readonly timeZone: string;
}) {
  const { t } = useTranslation('records', { keyPrefix: 'backups' });
  const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`;
  return (
    <ScrollArea.Autosize mah={320}>
      <Table stickyHeader verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('file')}</Table.Th>
            <Table.Th>{t('madeAt')}</Table.Th>
            <Table.Th ta="right">{t('size')}</Table.Th>
            <Table.Th>{t('where')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {backups.map(({ name, madeAtMs, bytes, second }) => (
            <Table.Tr key={`${name} ${second}`}>
              <Table.Td>{name}</Table.Td>
              <Table.Td>{dateTime(madeAtMs, timeZone)}</Table.Td>
              <Table.Td ta="right">{megabytes(bytes)}</Table.Td>
              <Table.Td>{t(second ? 'secondPlace' : 'first')}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea.Autosize>
  );
}
