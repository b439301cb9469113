import { Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateTime } from '../lib/format';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import classes from './handbook.module.css';

/** Who has read the version in force, and who has not yet. */
export function Receipts({ situationId }: { readonly situationId: string }) {
  const { t } = useTranslation('handbook');
  const { timeZone } = useHall();
  const { data } = useAsk('handbook.listReadReceipts', { situationId });
  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {t('receipts')}
      </Title>
      <Group gap="lg">
        {data?.map(({ staffId, name, readAtMs }) => (
          <Text key={staffId} span>
            {name}{' '}
            <Text span c="dimmed" size="xs" className={classes.figure}>
              {readAtMs === null
                ? t('notRead')
                : t('readAt', { time: dateTime(readAtMs, timeZone) })}
            </Text>
          </Text>
        ))}
      </Group>
    </section>
  );
}
