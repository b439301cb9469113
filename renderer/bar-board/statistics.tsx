import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type {
  ServingFigures,
  Statistics as TodaysStatistics,
} from '../../shared/bar/statistics-contract';
import { countdown } from '../lib/format';
import { useAsk } from '../lib/queries';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import classes from './statistics.module.css';

/** How the day is going: the three figures whole, by hour and by person, and refills asked in time. */
export function Statistics() {
  const { t } = useTranslation('barStatistics');
  const { data, error, refetch } = useAsk('bar.readStatistics', {});
  if (!data) return error ? <Problem error={error} onRetry={() => void refetch()} /> : null;
  if (data.whole.served === 0)
    return <EmptyState icon={<IconChartBar />} title={t('none')} hint={t('noneHint')} />;
  const { whole, requested, cancelled, promiseMs, byHour, byPerson } = data;
  return (
    <Stack gap="xl" maw={1100} className={classes.statistics}>
      <Stack gap="xs">
        <Text c="dimmed">{t('served', { served: whole.served, requested, cancelled })}</Text>
        <ThreeFigures whole={whole} promiseMs={promiseMs} />
      </Stack>
      <Parts
        title={t('byHour')}
        head={t('hour')}
        promiseMs={promiseMs}
        parts={byHour.map((part) => ({ ...part, label: t('hourFrom', hoursOf(part.hour)) }))}
      />
      {byPerson && (
        <Parts
          title={t('byPerson')}
          head={t('person')}
          promiseMs={promiseMs}
          parts={byPerson.map((part) => ({ ...part, label: part.name }))}
        />
      )}
      <Refills refills={data.refills} />
    </Stack>
  );
}

function ThreeFigures({
  whole,
  promiseMs,
}: {
  readonly whole: ServingFigures;
  readonly promiseMs: number;
}) {
  const { t } = useTranslation(['barStatistics', 'barBoard']);
  const rows = [
    [t('barBoard:waited'), whole.medianWaitedMs, whole.p90WaitedMs, whole.withinByWait],
    [t('barBoard:excused'), whole.medianExcusedMs, whole.p90ExcusedMs, null],
    [t('barBoard:answered'), whole.medianAnsweredMs, whole.p90AnsweredMs, whole.withinByRule],
  ] as const;
  return (
    <Table verticalSpacing={6} aria-label={t('today')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('figure')}</Table.Th>
          <Table.Th ta="right">{t('median')}</Table.Th>
          <Table.Th ta="right">{t('p90')}</Table.Th>
          <Table.Th w="34%">{t('within', { seconds: promiseMs / 1000 })}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(([name, median, p90, within]) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td ta="right">{time(median)}</Table.Td>
            <Table.Td ta="right">{time(p90)}</Table.Td>
            <Table.Td>{within !== null && <Share part={within} whole={whole.served} />}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** The figures of each hour or person, one row each. */
function Parts({
  title,
  head,
  parts,
  promiseMs,
}: {
  readonly title: string;
  readonly head: string;
  readonly parts: readonly (ServingFigures & { readonly label: string })[];
  readonly promiseMs: number;
}) {
  const { t } = useTranslation(['barStatistics', 'barBoard']);
  const waited = t('barBoard:waited');
  const answered = t('barBoard:answered');
  const seconds = promiseMs / 1000;
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        {title}
      </Title>
      <Table layout="fixed" verticalSpacing={6} aria-label={title} className={classes.parts}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="16%">{head}</Table.Th>
            <Table.Th ta="right" w="9%">
              {t('servedCount')}
            </Table.Th>
            <Table.Th ta="right">{t('medianOf', { figure: waited })}</Table.Th>
            <Table.Th ta="right">{t('medianOf', { figure: t('barBoard:excused') })}</Table.Th>
            <Table.Th ta="right">{t('medianOf', { figure: answered })}</Table.Th>
            <Table.Th w="19%">{t('withinOf', { figure: waited, seconds })}</Table.Th>
            <Table.Th w="19%">{t('withinOf', { figure: answered, seconds })}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {parts.map((part) => (
            <Table.Tr key={part.label}>
              <Table.Th scope="row" className={classes.row}>
                {part.label}
              </Table.Th>
              <Table.Td ta="right">{part.served}</Table.Td>
              <Table.Td ta="right">{time(part.medianWaitedMs)}</Table.Td>
              <Table.Td ta="right">{time(part.medianExcusedMs)}</Table.Td>
              <Table.Td ta="right">{time(part.medianAnsweredMs)}</Table.Td>
              <Table.Td>
                <Share part={part.withinByWait} whole={part.served} />
              </Table.Td>
              <Table.Td>
                <Share part={part.withinByRule} whole={part.served} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Stack>
  );
}

function Refills({ refills: { low, inTime } }: { readonly refills: TodaysStatistics['refills'] }) {
  const { t } = useTranslation('barStatistics');
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        {t('refills')}
      </Title>
      {low === 0 ? (
        <Text c="dimmed">{t('noRefills')}</Text>
      ) : (
        <Text>{t('refillsInTime', { low, inTime, share: percent(inTime, low) })}</Text>
      )}
    </Stack>
  );
}

function Share({ part, whole }: { readonly part: number; readonly whole: number }) {
  return (
    <Group gap="xs" wrap="nowrap">
      <span className={classes.track}>
        <span className={classes.fill} style={{ width: percent(part, whole) }} />
      </span>
      <span className={classes.share}>{percent(part, whole)}</span>
    </Group>
  );
}

const time = (ms: number | null) => (ms === null ? '–' : countdown(ms));
const percent = (part: number, whole: number) => `${Math.round((100 * part) / whole)}%`;
const hoursOf = (hour: number) => ({ from: digits(hour), to: digits(hour + 1) });
const digits = (hour: number) => String(hour).padStart(2, '0');
