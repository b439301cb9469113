import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './history.module.css';

const shownAtFirst = 3;

/** A titled list of which the newest entries are in sight, the rest on demand; nothing while empty. */
export function HistoryList<Entry>({
  title,
  entries,
  keyOf,
  children,
}: {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly keyOf: (entry: Entry) => string;
  readonly children: (entry: Entry) => ReactNode;
}) {
  const { t } = useTranslation('history');
  const [all, setAll] = useState(false);
  if (entries.length === 0) return null;
  const hidden = all ? 0 : Math.max(0, entries.length - shownAtFirst);
  return (
    <section>
      <h3 className={classes.heading}>{title}</h3>
      <ul className={classes.list}>
        {entries.slice(0, entries.length - hidden).map((entry) => (
          <li key={keyOf(entry)}>{children(entry)}</li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => setAll(true)}>
          {t('more', { count: hidden })}
        </Button>
      )}
    </section>
  );
}
