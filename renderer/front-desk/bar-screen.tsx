import { Box, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BarBoard, Learned, Statistics } from '../bar-board';
import { useAsk } from '../lib/queries';
import classes from './bar-screen.module.css';

/** The bar as the desk sees it: its board and, for the bar and the supervisor, how the day goes and what it has learned. */
export function BarScreen() {
  const { t } = useTranslation(['refills', 'barStatistics']);
  const { data: operator } = useAsk('people.readOperator', {});
  const [view, setView] = useState('board');
  const may = operator?.posts.some((post) => post === 'bar' || post === 'supervisor') ?? false;
  if (!may) return <BarBoard mode="desk" />;
  return (
    <div className={classes.screen}>
      <SegmentedControl
        className={classes.views}
        value={view}
        onChange={setView}
        data={[
          { value: 'board', label: t('board') },
          { value: 'statistics', label: t('barStatistics:statistics') },
          { value: 'learned', label: t('learned') },
        ]}
      />
      {view === 'board' ? (
        <BarBoard mode="desk" />
      ) : (
        <Box component="main">{view === 'statistics' ? <Statistics /> : <Learned />}</Box>
      )}
    </div>
  );
}
