import { Alert, Button, List, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecordCheck } from '../../shared/record-check';
import { dateTime } from '../lib/format';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { useFaultText } from '../lib/use-record-texts';
import { Problem } from '../ui/problem';
import { RefusalAlert } from '../ui/refusal-alert';
import { Section } from './section';

/** "12,345 records, unbroken", or exactly what is wrong. */
export function ChainSection() {
  const { t } = useTranslation('records', { keyPrefix: 'chain' });
  const { data, error, refetch } = useAsk('trust.readRecords', {});
  const verify = useCommand('trust.verifyChain');
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  const check = data?.check;
  return (
    <Section
      title={t('title')}
      about={t('about')}
      action={
        <Button
          variant="default"
          leftSection={<IconShieldCheck size={18} />}
          loading={verify.running}
          onClick={() => void verify.run({})}
        >
          {t('checkNow')}
        </Button>
      }
    >
      <RefusalAlert refusal={verify.refusal} />
      {check ? <Verdict check={check} /> : <Text>{t('notYet')}</Text>}
      {data && <Facts check={data.check} keyStore={data.keyStore} />}
      <Text size="xs" c="dimmed">
        {t('limit')}
      </Text>
    </Section>
  );
}

function Verdict({ check }: { readonly check: RecordCheck }) {
  const { t } = useTranslation('records', { keyPrefix: 'chain' });
  const textOf = useFaultText();
  const { timeZone } = useHall();
  const at = t('checkedAt', { at: dateTime(check.checkedAtMs, timeZone) });
  if (check.faultCount === 0) {
    return (
      <Alert color="jade" icon={<IconShieldCheck />} title={t('unbroken', { count: check.links })}>
        {t('rows', { count: check.rows })} · {at}
      </Alert>
    );
  }
  const more = check.faultCount - check.faults.length;
  return (
    <Alert
      color="vermilion"
      role="alert"
      icon={<IconAlertTriangle />}
      title={t('broken', { count: check.faultCount })}
    >
      <Stack gap="xs">
        <List size="sm">
          {check.faults.map((fault) => (
            <List.Item key={JSON.stringify(fault)}>{textOf(fault)}</List.Item>
          ))}
        </List>
        {more > 0 && <Text size="sm">{t('more', { count: more })}</Text>}
        <Text size="sm">{t('whatToDo')}</Text>
        <Text size="sm" c="dimmed">
          {at}
        </Text>
      </Stack>
    </Alert>
  );
}

function Facts({
  check,
  keyStore,
}: {
  readonly check: RecordCheck | null;
  readonly keyStore: 'system' | 'file';
}) {
  const { t } = useTranslation('records', { keyPrefix: 'chain' });
  const { seq = 0, mac = '' } = check?.head ?? {};
  const facts = [
    ...(mac ? [[t('head'), `${seq} · ${mac.slice(0, 8)} … ${mac.slice(-8)}`]] : []),
    [t('key'), t(`keyStore.${keyStore}`)],
  ];
  return (
    <Table withRowBorders={false} verticalSpacing={4}>
      <Table.Tbody>
        {facts.map(([label, value]) => (
          <Table.Tr key={label}>
            <Table.Th scope="row" w={120} pl={0} fw={400} c="dimmed">
              {label}
            </Table.Th>
            <Table.Td>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
