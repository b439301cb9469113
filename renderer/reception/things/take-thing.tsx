import { Button, Group, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { highestTag, type ThingKind, thingKinds } from '../../../shared/reception/things';
import { RefusalAlert } from '../../ui/refusal-alert';
import { isComposing } from '../keys';
import { say } from '../say';
import { useTell } from '../use-tell';
import classes from './things.module.css';
import { useKept } from './use-kept';
import { useThingName } from './use-thing-words';

interface Typed {
  readonly kind: ThingKind | null;
  /** Null while the proposed number stands. */
  readonly tag: string | null;
  readonly note: string;
}
const nothingTyped: Typed = { kind: null, tag: null, note: '' };

/** Takes something in: the kind, then Enter; the next free number is there already. */
export function TakeThing({
  visitId,
  next,
}: {
  readonly visitId: string;
  readonly next: { readonly nextTag: number; readonly nextLentTag: number };
}) {
  const { t } = useTranslation('things');
  const { value: typed, set, drop } = useKept(`thing ${visitId}`, nothingTyped);
  const [tried, setTried] = useState(false);
  const take = useTell('reception.takeThing');
  const thingName = useThingName();
  const { kind } = typed;
  const lent = kind === 'lent-umbrella';
  const tagText = typed.tag ?? String(lent ? next.nextLentTag : next.nextTag);
  const tag = Number(tagText.normalize('NFKC').trim());
  const isTag = Number.isInteger(tag) && tag >= 1 && tag <= highestTag;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!kind || !isTag) return;
    const answer = await take.send({ visitId, kind, tag, note: typed.note });
    if (!answer?.ok) return;
    say(t(lent ? 'lent' : 'taken', { thing: thingName({ kind, tag }) }));
    setTried(false);
    drop();
  };
  // Escape puts the form away, not the panel around it, and keeps what was typed until then.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || isComposing(event) || !kind) return;
    event.preventDefault();
    event.stopPropagation();
    take.forget();
    set({ ...typed, kind: null });
  };

  return (
    <form onSubmit={submit} onKeyDown={onKeyDown} className={classes.take}>
      <Group gap={4} role="group" aria-label={t('take')}>
        {thingKinds.map((each) => (
          <Button
            key={each}
            size="compact-sm"
            variant={each === kind ? 'light' : 'default'}
            aria-pressed={each === kind}
            onClick={() => set({ ...typed, kind: each, tag: null })}
          >
            {t(`kinds.${each}`)}
          </Button>
        ))}
      </Group>
      {kind && (
        <>
          <Group gap="xs" align="flex-start" wrap="nowrap">
            <TextInput
              key={kind}
              autoFocus
              className={classes.tag}
              label={t(lent ? 'umbrellaNumber' : 'tag')}
              inputMode="numeric"
              autoComplete="off"
              maxLength={4}
              value={tagText}
              onFocus={(event) => event.currentTarget.select()}
              onChange={(event) => set({ ...typed, tag: event.currentTarget.value })}
              error={tried && !isTag && t('tagNeeded')}
            />
            <TextInput
              flex={1}
              label={t('note')}
              placeholder={t('notePlaceholder')}
              autoComplete="off"
              maxLength={200}
              value={typed.note}
              onChange={(event) => set({ ...typed, note: event.currentTarget.value })}
            />
          </Group>
          <RefusalAlert refusal={take.refusal} />
          <Button type="submit" loading={take.pending}>
            {t(lent ? 'lendDo' : 'takeDo')}
          </Button>
        </>
      )}
    </form>
  );
}
