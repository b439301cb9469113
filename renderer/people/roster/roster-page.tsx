import { Button, Group, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconCopy, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../shared/time';
import { newIdempotencyKey } from '../../lib/bridge';
import { dayLabel } from '../../lib/format';
import { useLanguage } from '../../lib/hall';
import { useAsk } from '../../lib/queries';
import { useCommand } from '../../lib/use-command';
import { useIsSupervisor } from '../../lib/use-is-supervisor';
import { useSettingsLock } from '../../lib/use-settings-lock';
import { EmptyState } from '../../ui/empty-state';
import { Problem } from '../../ui/problem';
import { RefusalAlert } from '../../ui/refusal-alert';
import { SettingsLock } from '../../ui/settings-lock';
import { RosterGrid } from './roster-grid';

/** A week: who works which shift at which post, and whether that is enough. */
export function RosterPage() {
  const { t } = useTranslation('shifts');
  const language = useLanguage();
  const [day, setDay] = useState<string>();
  const { data, error, refetch } = useAsk('people.readRoster', day === undefined ? {} : { day });
  const isSupervisor = useIsSupervisor();
  const { open: mayPlan } = useSettingsLock();
  const copy = useCommand('people.copyRosterWeek');
  const [copied, setCopied] = useState<number>();
  if (!data) return error ? <Problem error={error} onRetry={() => void refetch()} /> : null;
  if (data.people.length === 0) {
    return (
      <EmptyState
        icon={<IconUserPlus size={32} />}
        title={t('roster.nobody')}
        hint={t('roster.nobodyHint')}
      />
    );
  }
  const { monday } = data;
  const go = (to: string | undefined) => {
    setCopied(undefined);
    copy.forget();
    setDay(to);
  };
  return (
    <Stack gap="sm">
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconChevronLeft size={18} />}
          onClick={() => go(addDays(monday, -7))}
        >
          {t('roster.earlier')}
        </Button>
        <Text fw={600}>
          {t('roster.week', {
            from: dayLabel(monday, language),
            to: dayLabel(addDays(monday, 6), language),
          })}
        </Text>
        <Button
          variant="default"
          rightSection={<IconChevronRight size={18} />}
          onClick={() => go(addDays(monday, 7))}
        >
          {t('roster.later')}
        </Button>
        <Button variant="subtle" onClick={() => go(undefined)}>
          {t('roster.thisWeek')}
        </Button>
        {isSupervisor && (
          <Button
            variant="default"
            ms="auto"
            disabled={!mayPlan}
            leftSection={<IconCopy size={18} />}
            loading={copy.running}
            onClick={async () => {
              const answer = await copy.run({ idempotencyKey: newIdempotencyKey(), monday });
              setCopied(answer?.copied);
            }}
          >
            {t('roster.copy')}
          </Button>
        )}
      </Group>
      {isSupervisor && <SettingsLock />}
      <RefusalAlert refusal={copy.refusal} />
      <Text c="dimmed" size="sm" role="status">
        {copied === undefined
          ? t(isSupervisor ? 'roster.hint' : 'roster.readOnly')
          : t('roster.copied', { count: copied })}
      </Text>
      <RosterGrid roster={data} mayPlan={mayPlan} />
    </Stack>
  );
}
