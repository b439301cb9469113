import { Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RegisterEntry } from '../../shared/registers/contract';
import { dateTime } from '../lib/format';
import { useHall } from '../lib/hall';
import classes from './registers.module.css';

/** All that happened to an entry since, the newest first. */
export function Course({ entry }: { readonly entry: RegisterEntry }) {
  const { t } = useTranslation('registers');
  const { timeZone } = useHall();
  return (
    <section>
      <Title order={3} size="h4" mb="xs">
        {t('entry.history')}
      </Title>
      <ol className={classes.course} reversed>
        {entry.happenings.toReversed().map(({ kind, atMs, byName, text, ownerName }) => (
          <li key={`${atMs} ${kind} ${text}`}>
            <Text span fw={600}>
              {t(`entry.happenings.${kind}`, { owner: ownerName ?? '' })}
            </Text>{' '}
            <Text span size="xs" c="dimmed" className={classes.figure}>
              {t('entry.byName', { time: dateTime(atMs, timeZone), name: byName })}
            </Text>
            {text !== '' && <Text className={classes.text}>{text}</Text>}
          </li>
        ))}
      </ol>
    </section>
  );
}
