import { Badge, Drawer, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Operator, Person } from '../../shared/people/contract';
import { type Post, posts } from '../../shared/procedure';
import { newIdempotencyKey } from '../lib/bridge';
import { timeOfDay } from '../lib/format';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import { RefusalAlert } from '../ui/refusal-alert';
import classes from './duty-panel.module.css';

/** Who is on duty at which post; one tap takes up or leaves a post. Beside the work, not over it. */
export function DutyPanel({
  opened,
  onClose,
  operator,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly operator: Operator;
}) {
  const { t } = useTranslation('people');
  const { data: people, error, refetch } = useAsk('people.listPeople', {});
  const start = useCommand('people.startDuty');
  const end = useCommand('people.endDuty');
  const mayChange = operator.posts.some((post) => post === 'reception' || post === 'supervisor');

  const set = async (staffId: string, post: Post, onDuty: boolean) => {
    start.forget();
    end.forget();
    const input = { idempotencyKey: newIdempotencyKey(), staffId, post };
    await (onDuty ? start : end).run(input);
  };

  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={348}
      withOverlay={false}
      lockScroll={false}
      title={t('duty.title')}
      closeButtonProps={{ 'aria-label': t('duty.close') }}
      classNames={{ inner: classes.place, content: classes.panel, title: classes.title }}
    >
      <Stack gap="lg">
        <Text c="dimmed">{mayChange ? t('duty.hint') : t('duty.readOnly')}</Text>
        <RefusalAlert refusal={start.refusal ?? end.refusal} />
        {error && <Problem error={error} onRetry={() => void refetch()} />}
        {people?.length === 0 && (
          <EmptyState icon={<IconUserPlus size={32} />} title={t('duty.nobody')} />
        )}
        {posts.map((post) => (
          <PostGroup
            key={post}
            post={post}
            people={people?.filter((person) => person.posts.includes(post)) ?? []}
            disabled={!mayChange}
            onChange={(staffId, onDuty) => void set(staffId, post, onDuty)}
          />
        ))}
      </Stack>
    </Drawer>
  );
}

function PostGroup({
  post,
  people,
  disabled,
  onChange,
}: {
  readonly post: Post;
  readonly people: readonly Person[];
  readonly disabled: boolean;
  readonly onChange: (staffId: string, onDuty: boolean) => void;
}) {
  const { t } = useTranslation('people');
  const { t: common } = useTranslation();
  const { timeZone } = useHall();
  if (people.length === 0) return null;
  const sinceMs = (person: Person) => person.onDuty.find((duty) => duty.post === post)?.sinceMs;
  const count = people.filter((person) => sinceMs(person) !== undefined).length;
  return (
    <section>
      <Group justify="space-between" mb={4}>
        <Title order={3} size="h4">
          {common(`posts.${post}`)}
        </Title>
        <Badge variant="light" color={count > 0 ? 'jade' : 'gray'} tt="none">
          {t('duty.count', { count, of: people.length })}
        </Badge>
      </Group>
      {people.map((person) => {
        const since = sinceMs(person);
        return (
          <Switch
            key={person.staffId}
            classNames={{ root: classes.person, body: classes.body, labelWrapper: classes.label }}
            labelPosition="left"
            size="md"
            label={
              <>
                {person.name}
                <span className={classes.since}>
                  {since !== undefined && t('duty.since', { time: timeOfDay(since, timeZone) })}
                </span>
              </>
            }
            checked={since !== undefined}
            disabled={disabled}
            onChange={(event) => onChange(person.staffId, event.currentTarget.checked)}
          />
        );
      })}
    </section>
  );
}
