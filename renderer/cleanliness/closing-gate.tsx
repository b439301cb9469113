import { Button, Group, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ClosingBlocker, closingBlocker } from '../../shared/cleanliness/contract';
import styles from './cleanliness.module.css';

/** Every condition of the sign-off, met or with what is missing and the way there. */
export function ClosingGate(props: {
  blockers: readonly { readonly blocker: ClosingBlocker; readonly count: number }[];
  onGoTo: (blocker: ClosingBlocker) => void;
}) {
  const { t } = useTranslation('cleanliness');
  return (
    <section>
      <Title order={4} mb="xs">
        {t('gate.title')}
      </Title>
      <ul className={styles.gate}>
        {closingBlocker.options.map((blocker) => {
          const count = props.blockers.find((each) => each.blocker === blocker)?.count ?? 0;
          return (
            <li key={blocker}>
              {count === 0 ? (
                <Text className={styles.mark}>
                  <IconCheck size={20} color="var(--mantine-color-jade-7)" aria-hidden />
                  {t(`gate.${blocker}.done`)}
                </Text>
              ) : (
                <Group justify="space-between" wrap="nowrap">
                  <Text fw={600} c="amber.7" className={styles.mark}>
                    <IconAlertTriangle size={20} aria-hidden />
                    {t(`gate.${blocker}.open`, { count })}
                  </Text>
                  <Button
                    variant="default"
                    size="xs"
                    rightSection={<IconArrowRight size={16} />}
                    onClick={() => props.onGoTo(blocker)}
                  >
                    {t(`gate.${blocker}.go`)}
                  </Button>
                </Group>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
