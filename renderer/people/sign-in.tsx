import {
  Box,
  Button,
  Group,
  Radio,
  ScrollArea,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconSearch, IconUserOff } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../shared/people/contract';
import { timeLeft } from '../lib/format';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { useNow } from '../lib/use-now';
import { usePostNames } from '../lib/use-post-names';
import { EmptyState } from '../ui/empty-state';
import { Initials } from '../ui/initials';
import { LanguageSwitch } from '../ui/language-switch';
import { PinInput } from '../ui/pin-input';
import { Problem } from '../ui/problem';
import { RefusalAlert } from '../ui/refusal-alert';
import classes from './sign-in.module.css';

/** More names than this are easier to find by typing. */
const manyNames = 12;

/** Who is at the desk: a name, a PIN, Enter. `onCancel` leads back to who was signed in before. */
export function SignIn({
  who,
  locked = false,
  onDone,
  onCancel,
}: {
  /** The person who is expected. */
  who?: string | undefined;
  /** Behind it lies a desk with all that was typed. */
  locked?: boolean;
  onDone?: () => void;
  onCancel?: () => void;
}) {
  const { t } = useTranslation('people');
  const hall = useHall();
  const { data: people, error, refetch } = useAsk('people.listPeople', {});
  const withPin = people?.filter(({ hasPin }) => hasPin);
  return (
    <main className={classes.screen}>
      <Group className={classes.corner}>
        <LanguageSwitch />
      </Group>
      <Stack gap="lg" className={classes.card}>
        <div>
          <Text c="dimmed">{hall.hallName}</Text>
          <Title order={1}>{t('signIn.title')}</Title>
          {locked && <Text>{t('signIn.kept')}</Text>}
        </div>
        {error ? (
          <Problem error={error} onRetry={() => void refetch()} />
        ) : withPin?.length === 0 ? (
          <EmptyState
            icon={<IconUserOff size={32} />}
            title={t('signIn.nobody')}
            hint={t('signIn.nobodyHint')}
          />
        ) : (
          withPin && (
            <SignInForm
              who={who}
              people={withPin}
              onDone={onDone ?? ignore}
              onCancel={onCancel ?? null}
            />
          )
        )}
      </Stack>
    </main>
  );
}

const ignore = () => {};

/** Whoever is most likely to sit down: the one who is expected, or somebody on duty at the desk. */
function likeliest(people: readonly Person[], who: string | undefined): Person | undefined {
  const expected = people.find(({ staffId }) => staffId === who);
  if (expected) return expected;
  return people.find(({ onDuty }) => onDuty.some(({ post }) => post === 'reception')) ?? people[0];
}

function SignInForm({
  who,
  people,
  onDone,
  onCancel,
}: {
  readonly who: string | undefined;
  readonly people: readonly Person[];
  readonly onDone: () => void;
  readonly onCancel: (() => void) | null;
}) {
  const { t } = useTranslation('people');
  const postNames = usePostNames();
  const nowMs = useNow();
  const signIn = useCommand('people.signIn');
  const pinInput = useRef<HTMLInputElement>(null);
  const [staffId, setStaffId] = useState(() => likeliest(people, who)?.staffId ?? '');
  const [pin, setPin] = useState('');
  const [filter, setFilter] = useState('');

  const chosen = people.find((person) => person.staffId === staffId);
  const found = people.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase()));
  const lockedForMs = Number(signIn.refusal?.detail?.untilMs ?? 0) - nowMs;

  const choose = (id: string) => {
    setStaffId(id);
    setPin('');
    signIn.forget();
  };
  const submit = async () => {
    if (!chosen || pin === '' || signIn.running) return;
    const operator = await signIn.run({ staffId: chosen.staffId, pin });
    setPin('');
    if (operator) onDone();
    else pinInput.current?.focus();
  };
  /** From the names, Enter or the first digit goes on to the PIN. */
  const goToPin = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault();
    if (event.key === 'Enter' || /^\d$/.test(event.key)) pinInput.current?.focus();
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Group align="stretch" gap="xl" wrap="nowrap">
        <Stack gap="xs" w={400}>
          {people.length > manyNames && (
            <TextInput
              aria-label={t('signIn.find')}
              placeholder={t('signIn.find')}
              leftSection={<IconSearch size={18} />}
              value={filter}
              onChange={(event) => {
                setFilter(event.currentTarget.value);
                const first = people.find(({ name }) =>
                  name.toLowerCase().includes(event.currentTarget.value.toLowerCase()),
                );
                if (first) choose(first.staffId);
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter') goToPin(event);
              }}
            />
          )}
          <ScrollArea.Autosize mx={-4} mah={400} type="auto" offsetScrollbars="present">
            <Radio.Group
              value={staffId}
              onChange={choose}
              aria-label={t('signIn.who')}
              onKeyDown={goToPin}
            >
              <Stack gap="xs" p={4}>
                {found.map(({ staffId: id, name, posts }) => (
                  <Radio.Card
                    key={id}
                    value={id}
                    className={classes.person}
                    aria-label={name}
                    tabIndex={id === staffId ? 0 : -1}
                    onClick={(event) => {
                      // An arrow key clicks too, but stays among the names.
                      if (event.detail > 0) pinInput.current?.focus();
                    }}
                  >
                    <Radio.Indicator />
                    <Initials of={name} />
                    <Text fw={600} truncate>
                      {name}
                    </Text>
                    <Text size="xs" c="dimmed" truncate ml="auto">
                      {postNames(posts)}
                    </Text>
                  </Radio.Card>
                ))}
              </Stack>
            </Radio.Group>
          </ScrollArea.Autosize>
        </Stack>
        <Stack w={320}>
          <PinInput
            ref={pinInput}
            size="lg"
            autoFocus
            label={chosen ? t('signIn.pinOf', { name: chosen.name }) : t('signIn.pin')}
            placeholder={t('signIn.pinPlaceholder')}
            value={pin}
            onChange={setPin}
          />
          <Button
            type="submit"
            size="lg"
            loading={signIn.running}
            disabled={!chosen || lockedForMs > 0}
          >
            {t('signIn.do')}
          </Button>
          <Box mih={64} aria-live="polite">
            {lockedForMs > 0 ? (
              <Text c="vermilion">{t('signIn.locked', { left: timeLeft(lockedForMs) })}</Text>
            ) : (
              signIn.refusal?.reason !== 'pin-locked' && <RefusalAlert refusal={signIn.refusal} />
            )}
          </Box>
          {onCancel && (
            <Button variant="subtle" onClick={onCancel}>
              {t('signIn.cancel')}
            </Button>
          )}
        </Stack>
      </Group>
    </form>
  );
}
