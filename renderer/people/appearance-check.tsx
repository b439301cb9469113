import { Button, Chip, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Appearance, appearanceOf } from '../../shared/people/appearance';
import type { Post } from '../../shared/procedure';
import { useBilingual, useHall } from '../lib/hall';
import classes from './duty-panel.module.css';

/** What is looked at before a post is taken; what is not in order is tapped, Enter takes the post. */
export function AppearanceCheck({
  post,
  name,
  running,
  onTake,
  onCancel,
}: {
  readonly post: Post;
  readonly name: string;
  readonly running: boolean;
  readonly onTake: (appearance: Appearance) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation('shifts');
  const { t: common } = useTranslation();
  const inLanguage = useBilingual();
  const [amiss, setAmiss] = useState<string[]>([]);
  const items = appearanceOf(useHall().appearanceItems, post);
  const looked = items.map(({ itemId }) => itemId);
  return (
    <Stack gap="xs" py="xs">
      <div>
        <Text fw={600}>{t('duty.check', { name })}</Text>
        <Text size="sm" c="dimmed">
          {t('duty.checkHint')}
        </Text>
      </div>
      <Chip.Group multiple value={amiss} onChange={setAmiss}>
        <Stack gap={6}>
          {items.map(({ itemId, text }) => (
            <Chip
              key={itemId}
              value={itemId}
              color="vermilion"
              radius="sm"
              classNames={{ label: classes.look }}
            >
              {inLanguage(text)}
            </Chip>
          ))}
        </Stack>
      </Chip.Group>
      <Group gap="xs">
        <Button autoFocus loading={running} onClick={() => onTake({ looked, amiss })}>
          {amiss.length === 0 ? t('duty.inOrder') : t('duty.amiss', { count: amiss.length })}
        </Button>
        <Button variant="subtle" onClick={onCancel}>
          {common('cancel')}
        </Button>
      </Group>
    </Stack>
  );
}
