import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { asksForChange } from '../../shared/bar/ashtray';
import type { Ashtray } from '../../shared/bar/cups-contract';
import classes from './walk.module.css';

/** The ashtray of a smoking table: how many butts, or that it was changed. */
export function AshtrayRow({
  ashtray: { tableName, butts },
  onTap,
}: {
  readonly ashtray: Ashtray;
  onTap(butts: number): void;
}) {
  const { t } = useTranslation('refills');
  const full = asksForChange(butts);
  return (
    <li className={classes.cup} data-state={full ? 'ask' : 'resting'}>
      <span className={classes.drink}>
        {t('ashtray')}
        {full && <small className={classes.asking}>{t('changeAshtray')}</small>}
      </span>
      {[1, 2, 3].map((count) => (
        <UnstyledButton
          key={count}
          className={classes.level}
          aria-pressed={butts >= count}
          aria-label={t('butts', { table: tableName, count })}
          onClick={() => onTap(count)}
        >
          {count}
        </UnstyledButton>
      ))}
      <UnstyledButton
        className={classes.answer}
        data-kind={full ? 'refilled' : undefined}
        data-span="2"
        aria-label={t('changedOf', { table: tableName })}
        onClick={() => onTap(0)}
      >
        {t('changed')}
      </UnstyledButton>
    </li>
  );
}
