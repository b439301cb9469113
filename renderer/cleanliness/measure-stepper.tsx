import { ActionIcon, Group, Text } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { levelParts, type Measure } from '../../shared/cleanliness-standard';
import styles from './cleanliness.module.css';

const levels = ['0', '1/6', '1/3', '1/2', '2/3', '5/6', '1'] as const;

/** How a level or a number reads. */
export function useReading() {
  const { t } = useTranslation('rounds');
  return (kind: Measure['kind'], value: number): string => {
    if (kind === 'count') return String(value);
    if (value === 0) return t('level.empty');
    return value >= levelParts ? t('level.full') : (levels[value] ?? '');
  };
}

/** A level or a number, read off with two buttons or the keys − and +. */
export function MeasureStepper(props: {
  measure: Measure;
  value: number;
  onChange: (value: number) => void;
}) {
  const { t } = useTranslation('rounds');
  const reading = useReading();
  const { measure, value } = props;
  const most = measure.kind === 'level' ? levelParts : 99;
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        size={40}
        aria-label={t('less')}
        disabled={value === 0}
        onClick={() => props.onChange(value - 1)}
      >
        <IconMinus size={18} />
      </ActionIcon>
      <Text fw={600} w={48} ta="center" className={styles.figure} role="status">
        {reading(measure.kind, value)}
      </Text>
      <ActionIcon
        variant="default"
        size={40}
        aria-label={t('more')}
        disabled={value === most}
        onClick={() => props.onChange(value + 1)}
      >
        <IconPlus size={18} />
      </ActionIcon>
    </Group>
  );
}
