import { UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OwnReport } from '../../shared/registers/bar-report-contract';
import { timeLeft, timeOfDay } from '../lib/format';
import { useHall } from '../lib/hall';
import { useNow } from '../lib/use-now';
import classes from './report.module.css';

/** Whether the desk has not settled it yet. */
export const isOpen = ({ state }: OwnReport): boolean =>
  state === 'waiting' || state === 'taken-up';

/** What the bar has reported of a page today, how far the desk is with it, and the way back. */
export function OwnReports({
  reports,
  onTakeBack,
}: {
  readonly reports: readonly OwnReport[];
  readonly onTakeBack: (reportId: string) => void;
}) {
  const { t } = useTranslation(['barBoard', 'common']);
  const { timeZone } = useHall();
  const nowMs = useNow();
  return (
    <div role="status">
      <ul className={classes.own}>
        {reports.map((report) => {
          const { reportId, atMs, byName, undoUntilMs, state, deskName } = report;
          const table = report.tableName ?? t('report.elsewhere');
          return (
            <li key={reportId}>
              <IconCheck aria-hidden />
              <span>
                <strong>{t(`report.state.${state}`, { name: deskName ?? '' })}</strong>
                <small>
                  {table} · {byName} {timeOfDay(atMs, timeZone)}
                </small>
              </span>
              {isOpen(report) && undoUntilMs > nowMs && (
                <UnstyledButton
                  className={classes.undo}
                  // Its seconds are no news.
                  aria-live="off"
                  onClick={() => onTakeBack(reportId)}
                >
                  <IconArrowBackUp aria-hidden />
                  {t('common:undo')} <time>{timeLeft(undoUntilMs - nowMs)}</time>
                </UnstyledButton>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
