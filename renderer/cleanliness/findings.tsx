import { ScrollArea, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Finding } from '../../shared/cleanliness/finding-contract';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import styles from './cleanliness.module.css';
import { ageOf, ages } from './finding-age';
import { FindingCard } from './finding-card';

/** What was found wrong, by age, oldest first: to fix, to recheck, closed. */
export function Findings() {
  const { t } = useTranslation('rounds');
  const { data, error, refetch } = useAsk('cleanliness.listFindings', {});
  if (!data) return error ? <Problem error={error} onRetry={() => void refetch()} /> : null;
  if (data.length === 0) {
    return (
      <EmptyState
        icon={<IconChecklist size={32} />}
        title={t('board.emptyTitle')}
        hint={t('board.emptyHint')}
      />
    );
  }
  return (
    <ScrollArea className={styles.items} type="auto" offsetScrollbars="present">
      <SimpleGrid cols={3} spacing="lg">
        {(['open', 'fixed', 'closed'] as const).map((state) => {
          const own = data.filter((finding) => finding.state === state);
          return (
            <section key={state} aria-label={t(`board.${state}`)}>
              <Title order={4} mb="xs">
                {t(`board.${state}`)} {own.length}
              </Title>
              {own.length === 0 && <Text c="dimmed">{t('board.none')}</Text>}
              <ByAge findings={own} />
            </section>
          );
        })}
      </SimpleGrid>
    </ScrollArea>
  );
}

function ByAge({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation('rounds');
  const nowMs = useNow(60_000);
  return ages.map((age) => {
    const own = findings.filter((finding) => ageOf(finding, nowMs) === age);
    if (own.length === 0) return null;
    return (
      <Stack key={age} gap="sm" mb="md">
        <Text size="sm" c="dimmed" fw={600}>
          {t(`board.ages.${age}`)} · {own.length}
        </Text>
        {own.map((finding) => (
          <FindingCard key={finding.findingId} finding={finding} />
        ))}
      </Stack>
    );
  });
}
