import {
  Button,
  Group,
  Modal,
  SimpleGrid,
  Stack,
  Text,
  Title,
  UnstyledButton,
} from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../../shared/registers/contract';
import { newIdempotencyKey } from '../lib/bridge';
import { dateTime } from '../lib/format';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import { ReasonButton } from './reason-button';
import classes from './registers.module.css';
import { useWords } from './use-words';

type Picture = RegisterEntry['photos'][number];

/** The pictures of an entry, small; a tap shows one large. */
export function Photos({ entry }: { readonly entry: RegisterEntry }) {
  const { t } = useTranslation('registers');
  const { timeZone } = useHall();
  const attach = useCommand('registers.attachPhoto');
  const { entryId, photos, state } = entry;
  const there = photos.filter(({ voided }) => voided === null);
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">
        {t('photos.title')}
      </Title>
      {there.length > 0 && (
        <SimpleGrid cols={2} spacing="xs">
          {there.map((photo) => (
            <Photo key={photo.photoId} entryId={entryId} photo={photo} />
          ))}
        </SimpleGrid>
      )}
      {photos.map(
        ({ photoId, voided }) =>
          voided && (
            <Text key={photoId} size="xs" c="dimmed">
              {t('photos.removed', {
                ...{ name: voided.byName, reason: voided.reason },
                time: dateTime(voided.atMs, timeZone).slice(5),
              })}
            </Text>
          ),
      )}
      <RefusalAlert refusal={attach.refusal} />
      {state !== 'voided' && (
        <>
          <Button
            variant="default"
            size="sm"
            leftSection={<IconCamera size={16} aria-hidden />}
            loading={attach.running}
            onClick={() => void attach.run({ idempotencyKey: newIdempotencyKey(), entryId })}
          >
            {t('photos.add')}
          </Button>
          <Text size="xs" c="dimmed">
            {t('photos.hint')}
          </Text>
        </>
      )}
    </Stack>
  );
}

function Photo({
  entryId,
  photo: { photoId, atMs, byName },
}: {
  readonly entryId: string;
  readonly photo: Picture;
}) {
  const { t } = useTranslation('registers');
  const { timeZone } = useHall();
  const [large, setLarge] = useState(false);
  const { data } = useAsk('registers.readPhoto', { photoId });
  const remove = useCommand('registers.voidPhoto');
  const words = useWords(entryId, 'photo');
  const label = t('photos.of', { name: byName, time: dateTime(atMs, timeZone).slice(5) });
  if (!data) return null;
  if (data.dataUrl === null) {
    return (
      <Text size="xs" c="dimmed">
        {t('photos.gone')}
      </Text>
    );
  }
  return (
    <>
      <UnstyledButton aria-label={`${t('photos.open')} ${label}`} onClick={() => setLarge(true)}>
        <img className={classes.photo} src={data.dataUrl} alt={label} />
      </UnstyledButton>
      <Modal opened={large} onClose={() => setLarge(false)} size="xl" title={label}>
        <img className={classes.large} src={data.dataUrl} alt={label} />
        <Group mt="sm">
          <ReasonButton
            label={t('photos.remove')}
            field={t('photos.removeReason')}
            hint={t('photos.removeHint')}
            words={words}
            onGiven={async (reason) => {
              const voiding = { idempotencyKey: newIdempotencyKey(), photoId, reason };
              return (await remove.run(voiding)) !== undefined;
            }}
          >
            <RefusalAlert refusal={remove.refusal} />
          </ReasonButton>
        </Group>
      </Modal>
    </>
  );
}
