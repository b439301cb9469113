import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Ashtray } from '../../shared/bar/cups-contract';
import type { BarActions } from './use-bar-actions';
import type { Who } from './use-who';
import classes from './walk.module.css';

/** The ashtrays that are full: one tap says that they were changed. */
export function AshtrayList({
  ashtrays,
  who,
  actions,
}: {
  readonly ashtrays: readonly Ashtray[];
  readonly who: Who;
  readonly actions: BarActions;
}) {
  const { t } = useTranslation('refills');
  return ashtrays.map(({ tableId, tableName }) => (
    <li key={tableId} className={classes.fullAshtray}>
      <IconAlertTriangleFilled aria-hidden />
      <span className={classes.drink}>
        <strong>{tableName}</strong>
        <small>{t('changeAshtray')}</small>
      </span>
      <UnstyledButton
        className={classes.answer}
        data-kind="refilled"
        aria-label={t('changedOf', { table: tableName })}
        onClick={() => who.by(tableName, (person) => void actions.tapAshtray(tableId, 0, person))}
      >
        {t('changed')}
      </UnstyledButton>
    </li>
  ));
}
