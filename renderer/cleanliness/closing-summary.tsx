import { Table, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChecklistArea } from '../../shared/cleanliness/contract';
import { useBilingual } from '../lib/hall';
import styles from './cleanliness.module.css';
import { isComplete, progressOf } from './progress';

/** What the supervisor puts a name to: every area with its score, every failure with its note. */
export function ClosingSummary({ areas }: { areas: readonly ChecklistArea[] }) {
  const { t } = useTranslation('cleanliness');
  const bilingual = useBilingual();
  const failures = areas.flatMap(({ name, items }) =>
    items.filter(({ result }) => result === 'fail').map((item) => ({ area: name, ...item })),
  );
  return (
    <section>
      <Title order={4} mb="xs">
        {t('sign.summary')}
      </Title>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('sign.area')}</Table.Th>
            <Table.Th ta="end">{t('sign.items')}</Table.Th>
            <Table.Th ta="end">{t('result.fail')}</Table.Th>
            <Table.Th ta="end">{t('sign.score')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {areas.map((area) => {
            const progress = progressOf([area]);
            return (
              <Table.Tr key={area.areaId}>
                <Table.Td>{bilingual(area.name)}</Table.Td>
                <Table.Td ta="end">{t('area.progress', { ...progress })}</Table.Td>
                <Table.Td ta="end">{progress.failed}</Table.Td>
                <Table.Td ta="end" fw={600}>
                  {area.score === null ? '—' : Math.floor(area.score)}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
      {failures.length > 0 && (
        <Text fw={600} mt="md">
          {t('sign.failures', { count: failures.length })}
        </Text>
      )}
      {failures.length === 0 && areas.every(isComplete) && (
        <Text fw={600} mt="md">
          {t('sign.noFailures')}
        </Text>
      )}
      <ul className={styles.failures}>
        {failures.map(({ itemId, area, text, note }) => (
          <li key={itemId}>
            <IconX size={18} color="var(--mantine-color-vermilion-7)" aria-hidden />
            <div>
              <Text>
                {bilingual(area)} · {bilingual(text)}
              </Text>
              <Text c="dimmed" style={{ overflowWrap: 'anywhere' }}>
                {note}
              </Text>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
