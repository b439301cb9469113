import { Badge, Group, Switch, Title } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../shared/people/contract';
import { neededHours } from '../../shared/people/roster';
import type { Post } from '../../shared/procedure';
import { timeOfDay } from '../lib/format';
import { useHall } from '../lib/hall';
import { useNow } from '../lib/use-now';
import { Initials } from '../ui/initials';
import { BreakButton } from './break-button';
import { DutyMarks } from './duty-marks';
import classes from './duty-panel.module.css';
import type { Whereabouts } from './whereabouts';

/** The people of a post: who is there, since when, and what the roster says of it. */
export function PostGroup({
  day,
  post,
  people,
  whereabouts,
  disabled,
  onChange,
  onBreak,
  checking,
  checkedId,
}: {
  /** The business day in hand. */
  readonly day: string;
  readonly post: Post;
  readonly people: readonly Person[];
  readonly whereabouts: readonly Whereabouts[];
  readonly disabled: boolean;
  readonly onChange: (staffId: string, onDuty: boolean) => void;
  readonly onBreak: (staffId: string, reasonId: string | null) => void;
  /** The look at the person who is about to take the post. */
  readonly checking: ReactNode;
  readonly checkedId: string | undefined;
}) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const { t: shifts } = useTranslation('shifts');
  const hall = useHall();
  const nowMs = useNow();
  if (people.length === 0) return null;
  const sinceMs = (person: Person) => person.onDuty.find((duty) => duty.post === post)?.sinceMs;
  const count = people.filter((person) => sinceMs(person) !== undefined).length;
  const wanted = hall.staffing
    .filter((need) => need.post === post)
    .filter((need) => {
      const { fromMs, toMs } = neededHours(day, need, hall);
      return nowMs >= fromMs && nowMs < toMs;
    })
    .map(({ min }) => min);
  const short = Math.max(0, ...wanted) - count;
  return (
    <section>
      <Group justify="space-between" mb={4}>
        <Title order={3} size="h4">
          {common(`posts.${post}`)}
        </Title>
        <Group gap={4}>
          {short > 0 && (
            <Badge variant="light" color="vermilion" tt="none">
              {shifts('roster.tooFew', { count: short })}
            </Badge>
          )}
          <Badge variant="light" color={count > 0 ? 'jade' : 'gray'} tt="none">
            {t('duty.count', { count, of: people.length })}
          </Badge>
        </Group>
      </Group>
      {people.map((person) => {
        const { staffId, name } = person;
        const since = sinceMs(person);
        const where = whereabouts.find((each) => each.staffId === staffId);
        return (
          <Fragment key={staffId}>
            <div className={classes.person}>
              <Group gap="xs" wrap="nowrap">
                <Initials of={name} />
                <Switch
                  classNames={{
                    root: classes.switch,
                    body: classes.body,
                    labelWrapper: classes.label,
                  }}
                  labelPosition="left"
                  size="md"
                  label={
                    <>
                      {name}
                      <span className={classes.since}>
                        {since !== undefined &&
                          t('duty.since', { time: timeOfDay(since, hall.timeZone) })}
                      </span>
                    </>
                  }
                  checked={since !== undefined}
                  disabled={disabled}
                  onChange={(event) => onChange(staffId, event.currentTarget.checked)}
                />
                <div className={classes.break}>
                  {where && since !== undefined && !disabled && (
                    <BreakButton
                      name={name}
                      onBreak={where.onBreak !== null}
                      onChange={(reasonId) => onBreak(staffId, reasonId)}
                    />
                  )}
                </div>
              </Group>
              {where && <DutyMarks where={where} post={post} />}
            </div>
            {checkedId === staffId && checking}
          </Fragment>
        );
      })}
    </section>
  );
}
