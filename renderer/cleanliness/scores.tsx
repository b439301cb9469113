import { Grid, ScrollArea, Table, Text, Title } from '@mantine/core';
import { IconChartLine } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import styles from './cleanliness.module.css';

/** The charts come when somebody looks at them. */
const Trend = lazy(async () => ({ default: (await import('./trend')).Trend }));

/** How the weeks went, and what fails most. */
export function Scores() {
  const { t } = useTranslation('rounds');
  const bilingual = useBilingual();
  const { data, error, refetch } = useAsk('cleanliness.readScores', {});
  if (!data) return error ? <Problem error={error} onRetry={() => void refetch()} /> : null;
  if (data.areas.length === 0) {
    return (
      <EmptyState
        icon={<IconChartLine size={32} />}
        title={t('trend.emptyTitle')}
        hint={t('trend.emptyHint')}
      />
    );
  }
  return (
    <ScrollArea className={styles.items} type="auto" offsetScrollbars="present">
      <Grid gap="lg">
        <Grid.Col span={7}>
          <Title order={4} mb="xs">
            {t('trend.title')}
          </Title>
          <Suspense>
            <Trend scores={data} />
          </Suspense>
        </Grid.Col>
        <Grid.Col span={5}>
          <Title order={4} mb="xs">
            {t('trend.failures')}
          </Title>
          <Table>
            <Table.Tbody>
              {data.failures.map(({ itemId, area, item, failed, inspected }) => (
                <Table.Tr key={itemId}>
                  <Table.Td>
                    <Text size="sm" c="dimmed">
                      {bilingual(area)}
                    </Text>
                    {bilingual(item)}
                  </Table.Td>
                  <Table.Td ta="end" className={styles.figure}>
                    {t('trend.failed', { failed, inspected })}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Grid.Col>
      </Grid>
    </ScrollArea>
  );
}
