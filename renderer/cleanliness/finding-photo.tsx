import { Button, Text } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../lib/bridge';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import styles from './cleanliness.module.css';

/** The picture of one moment of a finding, small, and the button that chooses one. */
export function FindingPhoto(props: {
  eventId: number;
  hasPhoto: boolean;
  label: string;
  editable: boolean;
}) {
  const { t } = useTranslation('rounds');
  const { eventId, hasPhoto } = props;
  const attach = useCommand('cleanliness.attachFindingPhoto');
  const { data } = useAsk('cleanliness.readFindingPhoto', { eventId }, { enabled: hasPhoto });
  return (
    <div>
      {hasPhoto && data?.dataUrl === null && (
        <Text size="sm" c="dimmed">
          {t('photoGone')}
        </Text>
      )}
      {hasPhoto && data?.dataUrl && (
        <img className={styles.photo} src={data.dataUrl} alt={props.label} />
      )}
      {props.editable && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconCamera size={16} aria-hidden />}
          loading={attach.running}
          onClick={() => void attach.run({ idempotencyKey: newIdempotencyKey(), eventId })}
        >
          {t(hasPhoto ? 'replacePhoto' : 'addPhoto')}
        </Button>
      )}
      <RefusalAlert refusal={attach.refusal} />
    </div>
  );
}
