import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HeldThing } from '../../../shared/reception/things-contract';
import { guestTitle } from '../../lib/format';
import { useLanguage } from '../../lib/hall';
import { useRefusalText } from '../../lib/refusal-text';
import { say, sayRefused } from '../say';
import { useTell } from '../use-tell';
import { useThingName } from './use-thing-words';

/** Gives a thing back with one key; a slip of the hand is undone with another. */
export function GiveBack({
  thing,
}: {
  readonly thing: Pick<
    HeldThing,
    'thingId' | 'kind' | 'tag' | 'returnedAtMs' | 'guestName' | 'formOfAddress'
  >;
}) {
  const { t } = useTranslation('things');
  const refusalText = useRefusalText();
  const giveBack = useTell('reception.returnThing');
  const undo = useTell('reception.undoReturn');
  const name = useThingName()(thing);
  const guest = guestTitle(thing, useLanguage());
  const lent = thing.kind === 'lent-umbrella';
  const here = thing.returnedAtMs === null;

  const submit = async () => {
    const answer = await (here ? giveBack : undo).send({ thingId: thing.thingId });
    if (!answer) return;
    if (!answer.ok) sayRefused(refusalText(answer));
    else if (here) say(t('returned', { thing: name }));
  };

  return (
    <Button
      size="compact-sm"
      variant={here ? 'light' : 'subtle'}
      aria-label={
        here
          ? t(lent ? 'cameBackOf' : 'giveBackOf', { thing: name, guest })
          : t('undoOf', { thing: name })
      }
      loading={giveBack.pending || undo.pending}
      onClick={() => void submit()}
    >
      {here ? t(lent ? 'cameBack' : 'giveBack') : t('undo')}
    </Button>
  );
}
