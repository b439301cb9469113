import { Badge, Text } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type EntryState, isOverdue } from '../../shared/register-entry';
import classes from './registers.module.css';
import { dueSoonMs, useEntryWords } from './use-entry-words';

const colours: Record<EntryState, string> = {
  open: 'jade',
  closed: 'gray',
  reviewed: 'gray',
  voided: 'gray',
};

/** Where an entry stands, in a word; how long it has or is over while it is open. */
export function Standing({
  entry,
  nowMs,
}: {
  readonly entry: { readonly state: EntryState; readonly dueAtMs: number };
  readonly nowMs: number;
}) {
  const { t } = useTranslation('registers');
  const { span } = useEntryWords();
  const { state, dueAtMs } = entry;
  if (state !== 'open') {
    return (
      <Badge variant="light" color={colours[state]} tt="none" radius="sm">
        {t(`states.${state}`)}
      </Badge>
    );
  }
  const over = isOverdue(entry, nowMs);
  const soon = !over && dueAtMs - nowMs <= dueSoonMs;
  const Icon = over ? IconAlertTriangle : IconClock;
  return (
    <Text
      span
      size="xs"
      fw={over || soon ? 600 : 400}
      c={over ? 'vermilion.7' : soon ? 'amber.7' : 'dimmed'}
      className={`${classes.mark} ${classes.figure}`}
    >
      <Icon size={14} aria-hidden />
      {t(over ? 'due.over' : 'due.left', { span: span(dueAtMs - nowMs) })}
    </Text>
  );
}
