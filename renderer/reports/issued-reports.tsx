import { ActionIcon, Group, ScrollArea, Table, Text, Tooltip } from '@mantine/core';
import { IconArchive, IconFileDownload, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../shared/procedure';
import type { reportsContract } from '../../shared/reports/contract';
import { reportWords } from '../../shared/reports/report-words';
import { newIdempotencyKey } from '../lib/bridge';
import { dateTime } from '../lib/format';
import { useBilingual, useHall, useLanguage } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import { RefusalAlert } from '../ui/refusal-alert';
import styles from './reports-screen.module.css';

type Issued = OutputOf<typeof reportsContract.listIssuedReports>['reports'][number];

/** Every report that was issued, newest first, to be copied again as it was. */
export function IssuedReports() {
  const { t } = useTranslation('reports', { keyPrefix: 'issued' });
  const { data, error, refetch } = useAsk('reports.listIssuedReports', {});
  const reprint = useCommand('reports.reprintReport');
  const [done, setDone] = useState('');
  if (error) return <Problem error={error} onRetry={() => void refetch()} />;
  if (!data) return null;
  if (data.reports.length === 0) {
    return (
      <EmptyState icon={<IconArchive size={32} />} title={t('emptyTitle')} hint={t('emptyHint')} />
    );
  }
  const copy = async ({ number }: Issued, to: 'pdf' | 'printer') => {
    setDone('');
    reprint.forget();
    const answer = await reprint.run({ idempotencyKey: newIdempotencyKey(), number, to });
    if (answer?.done) setDone(to === 'pdf' ? t('saved', answer) : t('reprinted', answer));
  };
  const heads = ['number', 'kind', 'of', 'at', 'by', 'copies', 'actions'] as const;
  return (
    <ScrollArea className={styles.desk} viewportProps={{ tabIndex: 0, 'aria-label': t('title') }}>
      <div className={styles.issued}>
        <Group justify="space-between" mb="sm" wrap="nowrap">
          <Text c="dimmed">{t('hint')}</Text>
          <Text role="status">{done}</Text>
        </Group>
        <RefusalAlert refusal={reprint.refusal} />
        <Table highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head) => (
                <Table.Th key={head} scope="col">
                  {t(`head.${head}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.reports.map((report) => (
              <IssuedRow
                key={report.number}
                report={report}
                disabled={reprint.running}
                onCopy={(to) => void copy(report, to)}
              />
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </ScrollArea>
  );
}

function IssuedRow(props: {
  report: Issued;
  disabled: boolean;
  onCopy: (to: 'pdf' | 'printer') => void;
}) {
  const { t } = useTranslation('reports', { keyPrefix: 'issued' });
  const language = useLanguage();
  const bilingual = useBilingual();
  const { timeZone } = useHall();
  const { report, disabled, onCopy } = props;
  const { number, kind, fromDay, toDay, shiftName, replaces } = report;
  const day = shiftName ? t('shift', { name: bilingual(shiftName) }) : t('day');
  const actions = [
    ['printer', t('print', { number }), IconPrinter],
    ['pdf', t('pdf', { number }), IconFileDownload],
  ] as const;
  return (
    <Table.Tr>
      <Table.Td fw={600}>{number}</Table.Td>
      <Table.Td>
        {kind === 'period' ? reportWords(language).period : day}
        {replaces !== null && (
          <Text component="span" c="dimmed">
            {' · '}
            {t('replaces', { number: replaces })}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{fromDay === toDay ? fromDay : `${fromDay} – ${toDay}`}</Table.Td>
      <Table.Td>{dateTime(report.issuedAtMs, timeZone)}</Table.Td>
      <Table.Td>
        <bdi>{report.issuedByName}</bdi>
      </Table.Td>
      <Table.Td>{report.copies}</Table.Td>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          {actions.map(([to, label, Icon]) => (
            <Tooltip key={to} label={label}>
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={label}
                disabled={disabled}
                onClick={() => onCopy(to)}
              >
                <Icon size={18} />
              </ActionIcon>
            </Tooltip>
          ))}
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
