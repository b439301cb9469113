import { Drawer, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChartBar } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './board.module.css';
import { Statistics } from './statistics';

/** Beside the figures of today: all of them, over the board, closed with a tap beside them. */
export function StatisticsButton() {
  const { t } = useTranslation('barStatistics');
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <UnstyledButton className={classes.tool} aria-label={t('statistics')} onClick={open}>
        <IconChartBar size={28} aria-hidden />
      </UnstyledButton>
      <Drawer opened={opened} onClose={close} position="right" size={1040} title={t('today')}>
        <Statistics />
      </Drawer>
    </>
  );
}
