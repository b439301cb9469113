import { Badge, Button, Group, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Operator } from '../../shared/people/contract';
import { shiftAt } from '../../shared/reports/period';
import { businessDayOf } from '../../shared/time';
import { dayLabel, timeOfDay } from '../lib/format';
import { useBilingual, useHall, useLanguage } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useNow } from '../lib/use-now';
import type { ShownEntry } from '../registers/shown-entry';
import { BarReportsBadge } from './bar-reports-badge';
import { EntriesBadge } from './entries-badge';
import { HandbookBadge } from './handbook-badge';
import { HandoverBadge } from './handover-badge';
import { LateBadge } from './late-badge';
import { OperatorMenu } from './operator-menu';
import { RecordsBadge } from './records-badge';
import { RoundsBadge } from './rounds-badge';
import { WeatherButtons } from './weather-buttons';

/** Where and when this is, what is late, who works here and who is at the desk. */
export function TopBar({
  operator,
  onSwitch,
  onDuty,
  onLate,
  onRounds,
  onRecords,
  onHandover,
  onEntries,
  onBarReport,
  onSituation,
}: {
  readonly operator: Operator;
  readonly onSwitch: () => void;
  /** Opens or closes the duty panel. */
  readonly onDuty: () => void;
  /** Shows what is wrong with the records. */
  readonly onRecords: () => void;
  /** Shows the handover that waits. */
  readonly onHandover: () => void;
  /** Shows the entries of the registers. */
  readonly onEntries: () => void;
  /** Shows the entry that a report of the bar asks for. */
  readonly onBarReport: (shown: ShownEntry) => void;
  /** Opens a page of the handbook. */
  readonly onSituation: (situationId: string) => void;
  /** Shows what is late. */
  readonly onLate: () => void;
  readonly onRounds: () => void;
}) {
  const { t } = useTranslation();
  const hall = useHall();
  const language = useLanguage();
  const inLanguage = useBilingual();
  const nowMs = useNow();
  const { data: onSite } = useAsk('reception.listOnSite', {});
  const { data: people } = useAsk('people.listPeople', {});
  const day = onSite?.day ?? businessDayOf(nowMs, hall);
  const shiftId = shiftAt(nowMs, day, hall);
  const shift = hall.shifts.find((each) => each.shiftId === shiftId);
  const onDutyCount = people?.filter((person) => person.onDuty.length > 0).length ?? 0;

  return (
    <Group h="100%" px="lg" gap="md" wrap="nowrap" justify="space-between">
      <Group gap="xs" wrap="nowrap" miw={0}>
        <Text fw={600} truncate>
          {hall.hallName}
        </Text>
        <Text c="dimmed" truncate flex="none">
          {[dayLabel(day, language), shift && inLanguage(shift.name)].filter(Boolean).join(' · ')}
        </Text>
        {hall.demo && (
          <Badge variant="light" color="amber" tt="none" size="lg" flex="none">
            {t('practiceHall')}
          </Badge>
        )}
      </Group>
      <Group gap="xs" wrap="nowrap" flex="none">
        <WeatherButtons />
        {operator.posts.includes('supervisor') && <RecordsBadge onClick={onRecords} />}
        <BarReportsBadge onOpen={onBarReport} />
        <EntriesBadge onClick={onEntries} />
        <RoundsBadge onClick={onRounds} />
        <HandbookBadge onOpen={onSituation} />
        <HandoverBadge onClick={onHandover} />
        <LateBadge onClick={onLate} />
        <Button
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          leftSection={<IconUsers size={18} />}
          onClick={onDuty}
        >
          {t('topBar.onDuty', { count: onDutyCount })}
        </Button>
        <OperatorMenu operator={operator} onSwitch={onSwitch} />
        <Text component="time" fz="lg" fw={600} ml="xs">
          {timeOfDay(nowMs, hall.timeZone)}
        </Text>
      </Group>
    </Group>
  );
}
