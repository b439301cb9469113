import { Button, Group, Text } from '@mantine/core';
import { IconArrowRight, IconChecks } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ChecklistArea } from '../../shared/cleanliness/contract';
import { useBilingual } from '../lib/hall';
import styles from './cleanliness.module.css';
import { progressOf } from './progress';

/** How far the area has come, and the one thing to do next. */
export function RoundFooter(props: {
  area: ChecklistArea;
  editable: boolean;
  passing: boolean;
  next: ChecklistArea | undefined;
  onPassRest: () => void;
  onNext: () => void;
}) {
  const { t } = useTranslation('cleanliness');
  const bilingual = useBilingual();
  const { editable, next } = props;
  const { done, total } = progressOf([props.area]);
  const left = total - done;
  return (
    <Group className={styles.footer} justify="space-between" wrap="nowrap">
      <Text fw={600} role="status">
        {t('progress', { done, total })}
      </Text>
      {editable && (
        <Text size="sm" c="dimmed" className={styles.keys}>
          {t('keys')}
        </Text>
      )}
      {editable && left > 0 && (
        <Button
          variant="default"
          leftSection={<IconChecks size={18} />}
          loading={props.passing}
          onClick={props.onPassRest}
        >
          {t('passRest', { count: left })}
        </Button>
      )}
      {editable && left === 0 && (
        <Button autoFocus rightSection={<IconArrowRight size={18} />} onClick={props.onNext}>
          {next ? t('nextArea', { area: bilingual(next.name) }) : t('toClosing')}
        </Button>
      )}
    </Group>
  );
}
