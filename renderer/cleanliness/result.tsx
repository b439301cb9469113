import { Button, Text } from '@mantine/core';
import { IconCheck, IconMinus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ItemResult, itemResult } from '../../shared/cleanliness/item-result';
import styles from './cleanliness.module.css';

const looks = {
  pass: { color: 'jade', Icon: IconCheck },
  fail: { color: 'vermilion', Icon: IconX },
  'not-applicable': { color: 'gray', Icon: IconMinus },
} as const;

/** The three judgements, each with a shape, a word and a colour. */
export function ResultButtons(props: {
  result: ItemResult | null;
  tabbable: boolean;
  onJudge: (result: ItemResult) => void;
}) {
  const { t } = useTranslation('cleanliness');
  return (
    <Button.Group>
      {itemResult.options.map((option) => {
        const { color, Icon } = looks[option];
        const chosen = option === props.result;
        return (
          <Button
            key={option}
            className={styles.judge}
            variant={chosen ? 'filled' : 'default'}
            color={color}
            size="md"
            aria-pressed={chosen}
            tabIndex={props.tabbable ? 0 : -1}
            leftSection={<Icon size={18} aria-hidden />}
            onClick={() => props.onJudge(option)}
          >
            {t(`result.${option}`)}
          </Button>
        );
      })}
    </Button.Group>
  );
}

/** A judgement that can no longer be changed. */
export function ResultMark({ result }: { result: ItemResult }) {
  const { t } = useTranslation('cleanliness');
  const { color, Icon } = looks[result];
  return (
    <Text span fw={600} c={`${color}.7`} className={styles.mark}>
      <Icon size={18} aria-hidden /> {t(`result.${result}`)}
    </Text>
  );
}
