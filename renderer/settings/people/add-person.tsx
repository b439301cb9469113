import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Post } from '../../../shared/procedure';
import { newIdempotencyKey } from '../../lib/bridge';
import { useCommand } from '../../lib/use-command';
import { useSettingsLock } from '../../lib/use-settings-lock';
import { RefusalAlert } from '../../ui/refusal-alert';
import { NameAndPosts } from './name-and-posts';
import { isPinReady, NewPin, noPinTyped } from './new-pin';

/** Somebody new: name, posts, and a PIN for who signs in. */
export function AddPerson({ onDone }: { readonly onDone: (staffId?: string) => void }) {
  const { t } = useTranslation('staff');
  const { t: common } = useTranslation();
  const { open } = useSettingsLock();
  const add = useCommand('people.addPerson');
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [name, setName] = useState('');
  const [posts, setPosts] = useState<readonly Post[]>(['agent']);
  const [typed, setTyped] = useState(noPinTyped);
  const withPin = typed.pin !== '' || typed.again !== '';
  const ready = name.trim() !== '' && posts.length > 0 && (!withPin || isPinReady(typed));
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        if (!ready) return;
        const pin = withPin ? { pin: typed.pin } : {};
        const added = await add.run({ idempotencyKey, name, posts: [...posts], ...pin });
        if (added) onDone(added.staffId);
      }}
    >
      <Stack gap="sm">
        <NameAndPosts
          name={name}
          posts={posts}
          disabled={false}
          onName={setName}
          onPosts={setPosts}
        />
        <Group gap="xs" align="flex-start">
          <NewPin value={typed} onChange={setTyped} />
        </Group>
        <Text size="xs" c="dimmed">
          {t('pinHint')}
        </Text>
        <RefusalAlert refusal={add.refusal} />
        <Group gap="xs">
          <Button type="submit" disabled={!open || !ready} loading={add.running}>
            {t('addDo')}
          </Button>
          <Button variant="subtle" onClick={() => onDone()}>
            {common('cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
