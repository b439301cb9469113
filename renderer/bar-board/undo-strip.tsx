import { UnstyledButton } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { countdown, guestTitle } from '../lib/format';
import { useHall, useLanguage } from '../lib/hall';
import type { Board } from './acting';
import classes from './foot.module.css';
import type { BarActions } from './use-bar-actions';
import { useSettled } from './use-settled';

/** What was served just now, the newest first, each taken back with one tap while there is time. */
export function UndoStrip({
  served,
  nowMs,
  actions,
}: {
  readonly served: Board['recentlyServed'];
  readonly nowMs: number;
  readonly actions: BarActions;
}) {
  const { t } = useTranslation(['barBoard', 'common']);
  const language = useLanguage();
  const { undoMs } = useHall();
  const open = served
    .filter(({ undoUntilMs }) => undoUntilMs > nowMs)
    .toSorted((a, b) => b.servedAtMs - a.servedAtMs);
  const settled = useSettled(open.map(({ requestId }) => requestId));
  return (
    <ul className={classes.undo} data-empty={open.length === 0 || undefined}>
      {open.length === 0 && <li>{t('undoHint', { time: countdown(undoMs) })}</li>}
      {open.map((one) => {
        const table = one.tableName ?? t('notSeated');
        const guest = guestTitle(one, language);
        return (
          <li key={one.requestId}>
            <UnstyledButton
              className={classes.undoButton}
              aria-label={t('undoLabel', { table, guest })}
              onClick={() => settled() && void actions.undo(one.requestId)}
            >
              <IconArrowBackUp aria-hidden />
              <span className={classes.whose}>
                <strong>{t('common:undo')}</strong> {table}
                <span className={classes.by}>
                  {guest} · {one.staffName}
                </span>
              </span>
              <span className={classes.time}>{countdown(one.undoUntilMs - nowMs)}</span>
            </UnstyledButton>
          </li>
        );
      })}
    </ul>
  );
}
