import { Grid } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../lib/queries';
import { EmptyState } from '../ui/empty-state';
import { ScreenTitle } from '../ui/screen-title';
import { BackupsSection } from './backups-section';
import { ChainSection } from './chain-section';

/** For the supervisor: whether the records are what was recorded, and where their copies lie. */
export function RecordsScreen() {
  const { t } = useTranslation('records');
  const { data: operator } = useAsk('people.readOperator', {});
  if (!operator) return null;
  return (
    <>
      <ScreenTitle title={t('title')} />
      {operator.posts.includes('supervisor') ? (
        <Grid gap="xl">
          <Grid.Col span={5}>
            <ChainSection />
          </Grid.Col>
          <Grid.Col span={7}>
            <BackupsSection />
          </Grid.Col>
        </Grid>
      ) : (
        <EmptyState icon={<IconLock size={32} />} title={t('supervisorOnly')} />
      )}
    </>
  );
}
