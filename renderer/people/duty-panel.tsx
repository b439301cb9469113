import { Drawer, Stack, Text } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Appearance, appearanceOf } from '../../shared/people/appearance';
import type { Operator } from '../../shared/people/contract';
import { type Post, posts } from '../../shared/procedure';
import { businessDayOf, minuteMs } from '../../shared/time';
import { newIdempotencyKey } from '../lib/bridge';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { useNow } from '../lib/use-now';
import { EmptyState } from '../ui/empty-state';
import { Problem } from '../ui/problem';
import { RefusalAlert } from '../ui/refusal-alert';
import { AppearanceCheck } from './appearance-check';
import classes from './duty-panel.module.css';
import { PostGroup } from './post-group';

/**
 * Who is where now, held against the roster; a tap takes or leaves a post, after a look at how the
 * person stands. Beside the work, not over it.
 */
export function DutyPanel({
  opened,
  onClose,
  operator,
}: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly operator: Operator;
}) {
  const { t } = useTranslation(['people', 'shifts']);
  const { data: people, error, refetch } = useAsk('people.listPeople', {});
  const start = useCommand('people.startDuty');
  const end = useCommand('people.endDuty');
  const mayChange = operator.posts.some((post) => post === 'reception' || post === 'supervisor');

  const { data: where, refetch: lookAgain } = useAsk('people.readWhereabouts', {});
  const begin = useCommand('people.startBreak');
  const finish = useCommand('people.endBreak');
  const [checking, setChecking] = useState<{ readonly staffId: string; readonly post: Post }>();

  // Somebody becomes late by the clock alone.
  const hall = useHall();
  const nowMs = useNow();
  const minute = Math.floor(nowMs / minuteMs);
  useEffect(() => {
    if (opened && minute > 0) void lookAgain();
  }, [opened, minute, lookAgain]);

  const forget = () => {
    for (const command of [start, end, begin, finish]) command.forget();
  };
  const take = async (staffId: string, post: Post, appearance?: Appearance) => {
    forget();
    await start.run({ idempotencyKey: newIdempotencyKey(), staffId, post, appearance });
    setChecking(undefined);
  };
  const refusal = start.refusal ?? end.refusal ?? begin.refusal ?? finish.refusal;

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
        <RefusalAlert refusal={refusal} />
        {error && <Problem error={error} onRetry={() => void refetch()} />}
        {people?.length === 0 && (
          <EmptyState icon={<IconUserPlus size={32} />} title={t('duty.nobody')} />
        )}
        {where && people?.length !== 0 && !where.rostered && (
          <Text c="dimmed" size="sm">
            {t('shifts:duty.notRostered')}
          </Text>
        )}
        {posts.map((post) => (
          <PostGroup
            key={post}
            day={where?.day ?? businessDayOf(nowMs, hall)}
            post={post}
            people={people?.filter((person) => person.posts.includes(post)) ?? []}
            whereabouts={where?.people ?? []}
            disabled={!mayChange}
            onChange={(staffId, onDuty) => {
              forget();
              const looks = appearanceOf(hall.appearanceItems, post).length > 0;
              if (onDuty && looks) setChecking({ staffId, post });
              else if (onDuty) void take(staffId, post);
              else void end.run({ idempotencyKey: newIdempotencyKey(), staffId, post });
            }}
            onBreak={(staffId, reasonId) => {
              forget();
              const input = { idempotencyKey: newIdempotencyKey(), staffId };
              if (reasonId === null) void finish.run(input);
              else void begin.run({ ...input, reasonId });
            }}
            checking={
              checking?.post === post && (
                <AppearanceCheck
                  key={checking.staffId}
                  post={post}
                  name={people?.find(({ staffId }) => staffId === checking.staffId)?.name ?? ''}
                  running={start.running}
                  onCancel={() => setChecking(undefined)}
                  onTake={(appearance) => void take(checking.staffId, post, appearance)}
                />
              )
            }
            checkedId={checking?.staffId}
          />
        ))}
      </Stack>
    </Drawer>
  );
}
