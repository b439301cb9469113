import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dateTime } from '../lib/format';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import classes from './handbook.module.css';

/** Who has not yet read the version in force, and who has and when. */
export function Receipts({ situationId }: { readonly situationId: string }) {
  const { t } = useTranslation('handbook');
  const { timeZone } = useHall();
  const { data } = useAsk('handbook.listReadReceipts', { situationId });
  if (!data) return null;
  const missing = data.filter(({ readAtMs, canSignIn }) => readAtMs === null && canSignIn);
  const unable = data.filter(({ readAtMs, canSignIn }) => readAtMs === null && !canSignIn);
  const read = data.flatMap(({ readAtMs, ...person }) =>
    readAtMs === null ? [] : [{ ...person, readAtMs }],
  );
  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {t('receipts')}
      </Title>
      <Stack gap={4}>
        {missing.length > 0 && (
          <div className={classes.people}>
            <Text span c="amber.7" fw={600}>
              {t('notRead', { count: missing.length })}
            </Text>
            {missing.map(({ staffId, name }) => (
              <span key={staffId}>{name}</span>
            ))}
          </div>
        )}
        <div className={classes.people}>
          <Text span fw={600}>
            {t(missing.length === 0 ? 'allRead' : 'haveRead', { count: read.length })}
          </Text>
          {read.map(({ staffId, name, readAtMs }) => (
            <span key={staffId}>
              {name}{' '}
              <Text span c="dimmed" size="xs" className={classes.figure}>
                {dateTime(readAtMs, timeZone)}
              </Text>
            </span>
          ))}
        </div>
        {unable.length > 0 && (
          <div className={classes.people}>
            <Text span c="dimmed">
              {t('noPin')}
            </Text>
            {unable.map(({ staffId, name }) => (
              <span key={staffId}>{name}</span>
            ))}
          </div>
        )}
      </Stack>
    </section>
  );
}
