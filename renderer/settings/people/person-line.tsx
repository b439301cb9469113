import { Badge, Collapse, Group, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../shared/people/staff-contract';
import { usePostNames } from '../../lib/use-post-names';
import { Initials } from '../../ui/initials';
import { OrderButtons } from '../order-buttons';
import classes from './people.module.css';

/** One person: name, posts, what stands out; opens to what is inside. */
export function PersonLine({
  person,
  opened,
  onToggle,
  onUp,
  onDown,
  children,
}: {
  readonly person: Colleague;
  readonly opened: boolean;
  readonly onToggle: () => void;
  /** Absent for whoever is first. */
  readonly onUp: (() => void) | undefined;
  readonly onDown: (() => void) | undefined;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('staff');
  const postNames = usePostNames();
  const { name, posts, hasPin, lockedUntilMs, onDuty } = person;
  return (
    <div className={classes.person} data-opened={opened || undefined}>
      <Group gap={4} wrap="nowrap">
        <UnstyledButton
          className={classes.line}
          aria-expanded={opened}
          aria-label={t('open', { name })}
          onClick={onToggle}
        >
          <Initials of={name} />
          <Text fw={600} w={140} truncate>
            {name}
          </Text>
          <Text c="dimmed" flex={1} truncate>
            {postNames(posts)}
          </Text>
          {onDuty.length > 0 && (
            <Badge variant="light" tt="none">
              {t('onDuty')}
            </Badge>
          )}
          {lockedUntilMs !== null && (
            <Badge variant="light" color="vermilion" tt="none" leftSection={<IconLock size={12} />}>
              {t('locked')}
            </Badge>
          )}
          <Text size="xs" c="dimmed" w={84} ta="right">
            {t(hasPin ? 'withPin' : 'withoutPin')}
          </Text>
          <IconChevronDown size={18} className={classes.chevron} aria-hidden />
        </UnstyledButton>
        <OrderButtons name={name} onUp={onUp} onDown={onDown} />
      </Group>
      <Collapse expanded={opened} transitionDuration={120}>
        {opened && <div className={classes.editor}>{children}</div>}
      </Collapse>
    </div>
  );
}
