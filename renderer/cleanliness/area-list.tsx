import { Group, Progress, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChecklistArea } from '../../shared/cleanliness/contract';
import { useBilingual } from '../lib/hall';
import styles from './cleanliness.module.css';
import { isComplete, progressOf } from './progress';

/** The areas with how far their round has come. */
export function AreaList(props: {
  areas: readonly ChecklistArea[];
  chosenId: string;
  onChoose: (areaId: string) => void;
}) {
  const { t } = useTranslation('cleanliness');
  return (
    <nav aria-label={t('areas')} className={styles.areas}>
      {props.areas.map((area) => (
        <AreaButton
          key={area.areaId}
          area={area}
          chosen={area.areaId === props.chosenId}
          onChoose={() => props.onChoose(area.areaId)}
        />
      ))}
    </nav>
  );
}

function AreaButton(props: { area: ChecklistArea; chosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation('cleanliness');
  const bilingual = useBilingual();
  const { area } = props;
  const { done, total, failed } = progressOf([area]);
  return (
    <UnstyledButton
      className={styles.area}
      aria-current={props.chosen ? 'true' : undefined}
      onClick={props.onChoose}
    >
      <Group justify="space-between" wrap="nowrap" align="baseline">
        <Text fw={600}>{bilingual(area.name)}</Text>
        <Text span size="sm" className={styles.figure}>
          {area.score === null
            ? t('area.progress', { done, total })
            : t('area.score', { score: Math.floor(area.score) })}
        </Text>
      </Group>
      <Stack gap={4} mt={4}>
        <Progress value={(100 * done) / Math.max(1, total)} size="xs" aria-hidden />
        <Group gap="sm" mih={20}>
          {failed > 0 && (
            <Text span size="xs" c="vermilion.7" className={styles.mark}>
              <IconAlertTriangle size={14} aria-hidden /> {t('area.failed', { count: failed })}
            </Text>
          )}
          {isComplete(area) && (
            <Text span size="xs" c="jade.7" className={styles.mark}>
              <IconCheck size={14} aria-hidden /> {t('area.complete')}
            </Text>
          )}
        </Group>
      </Stack>
    </UnstyledButton>
  );
}
