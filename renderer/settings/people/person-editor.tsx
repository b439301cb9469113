import { Button, Group, Stack, Text } from '@mantine/core';
import { IconLockOpen, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../../../shared/people/staff-contract';
import type { Post } from '../../../shared/procedure';
import { newIdempotencyKey } from '../../lib/bridge';
import { useCommand } from '../../lib/use-command';
import { useSettingsLock } from '../../lib/use-settings-lock';
import { RefusalAlert } from '../../ui/refusal-alert';
import { NameAndPosts } from './name-and-posts';
import { isPinReady, NewPin, noPinTyped } from './new-pin';

/** What can be changed about a person: name and posts, the PIN, and that they leave. */
export function PersonEditor({ person }: { readonly person: Colleague }) {
  const { open } = useSettingsLock();
  return (
    <Stack gap="lg">
      <Facts person={person} open={open} />
      <Pin person={person} open={open} />
      <Leaving person={person} open={open} />
    </Stack>
  );
}

interface Part {
  readonly person: Colleague;
  /** Whether the settings are open. */
  readonly open: boolean;
}

function Facts({ person, open }: Part) {
  const { t } = useTranslation();
  const change = useCommand('people.changePerson');
  const [name, setName] = useState(person.name);
  const [posts, setPosts] = useState<readonly Post[]>(person.posts);
  const changed = name !== person.name || posts.join() !== person.posts.join();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const { staffId } = person;
        const input = { idempotencyKey: newIdempotencyKey(), staffId, name, posts: [...posts] };
        void change.run(input);
      }}
    >
      <Stack gap="xs">
        <NameAndPosts
          name={name}
          posts={posts}
          disabled={!open}
          onName={setName}
          onPosts={setPosts}
        />
        <RefusalAlert refusal={change.refusal} />
        {changed && (
          <Button
            type="submit"
            style={{ alignSelf: 'flex-start' }}
            disabled={!open || name.trim() === '' || posts.length === 0}
            loading={change.running}
          >
            {t('save')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

function Pin({ person, open }: Part) {
  const { t } = useTranslation('staff');
  const { staffId, hasPin, lockedUntilMs } = person;
  const set = useCommand('people.setPin');
  const unlock = useCommand('people.unlockPin');
  const [typed, setTyped] = useState(noPinTyped);
  const [done, setDone] = useState(false);
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault();
        const input = { idempotencyKey: newIdempotencyKey(), staffId, pin: typed.pin };
        const answer = await set.run(input);
        if (answer) setTyped(noPinTyped);
        setDone(answer !== undefined);
      }}
    >
      <Stack gap="xs">
        <Group gap="xs" align="flex-end">
          <NewPin value={typed} onChange={setTyped} disabled={!open} />
          <Button
            type="submit"
            variant="default"
            disabled={!open || !isPinReady(typed)}
            loading={set.running}
          >
            {t(hasPin ? 'resetPin' : 'setPin')}
          </Button>
          {lockedUntilMs !== null && (
            <Button
              variant="default"
              leftSection={<IconLockOpen size={18} />}
              disabled={!open}
              loading={unlock.running}
              onClick={() => void unlock.run({ idempotencyKey: newIdempotencyKey(), staffId })}
            >
              {t('unlock')}
            </Button>
          )}
        </Group>
        <Text size="xs" c="dimmed" role="status">
          {t(done ? 'pinDone' : 'pinHint')}
        </Text>
        <RefusalAlert refusal={set.refusal ?? unlock.refusal} />
      </Stack>
    </form>
  );
}

function Leaving({ person, open }: Part) {
  const { t } = useTranslation('staff');
  const { t: common } = useTranslation();
  const remove = useCommand('people.removePerson');
  const [asked, setAsked] = useState(false);
  const { staffId, name } = person;
  return (
    <Stack gap="xs" align="flex-start">
      {asked ? (
        <Group gap="xs">
          <Text>{t('leaveAsk', { name })}</Text>
          <Button
            color="vermilion"
            disabled={!open}
            loading={remove.running}
            onClick={() => void remove.run({ idempotencyKey: newIdempotencyKey(), staffId })}
          >
            {t('leaveDo')}
          </Button>
          <Button variant="subtle" onClick={() => setAsked(false)}>
            {common('cancel')}
          </Button>
        </Group>
      ) : (
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconUserOff size={18} />}
          disabled={!open}
          onClick={() => setAsked(true)}
        >
          {t('leave')}
        </Button>
      )}
      <RefusalAlert refusal={remove.refusal} />
    </Stack>
  );
}
