import { UnstyledButton } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { RecentTap } from '../../shared/bar/cups-contract';
import type { OwnReport } from '../../shared/registers/bar-report-contract';
import { countdown, guestTitle, timeLeft } from '../lib/format';
import { useHall, useLanguage } from '../lib/hall';
import type { Board } from './acting';
import classes from './foot.module.css';
import { isOpen } from './own-reports';
import type { BarActions } from './use-bar-actions';
import { useSettled } from './use-settled';
import { useTapWords } from './use-tap-words';
import type { Who } from './use-who';

/** One tap that can be taken back, in words. */
interface Undoable {
  readonly id: string;
  readonly table: string;
  readonly what: string;
  readonly atMs: number;
  readonly undoUntilMs: number;
  undo(): void;
}

/** What was tapped just now, the newest first, each taken back with one tap while there is time. */
export function UndoStrip({
  served,
  taps,
  reports,
  nowMs,
  who,
  actions,
}: {
  readonly served: Board['recentlyServed'];
  readonly taps: readonly RecentTap[];
  /** What was told to the front desk. */
  readonly reports: readonly OwnReport[];
  readonly nowMs: number;
  readonly who: Who;
  readonly actions: BarActions;
}) {
  const { t } = useTranslation(['barBoard', 'common', 'refills']);
  const language = useLanguage();
  const { undoMs } = useHall();
  const wordsOf = useTapWords();

  const ofServed = served.map((one): Undoable => {
    const table = one.tableName ?? t('notSeated');
    const guest = guestTitle(one, language);
    return {
      ...{ id: one.requestId, table, what: `${guest} · ${one.staffName}` },
      ...{ atMs: one.servedAtMs, undoUntilMs: one.undoUntilMs },
      undo: () => void actions.undo(one.requestId),
    };
  });
  const ofTaps = taps.map((tap): Undoable => {
    const table = tap.tableName ?? t('notSeated');
    const words = wordsOf(tap);
    const label = t('refills:undoTap', { table, what: words });
    const undo = () =>
      tap.of === 'ready'
        ? who.by(label, (person) => void actions.tick(tap.tableId, [tap.point], false, person))
        : void actions.undoTap(tap.tapId);
    return {
      ...{ id: tap.of === 'ready' ? tap.tableId : tap.tapId, table, undo },
      ...{ what: `${words} · ${tap.staffName}`, atMs: tap.atMs, undoUntilMs: tap.undoUntilMs },
    };
  });
  const ofReports = reports.filter(isOpen).map((report): Undoable => {
    const { reportId, byName, atMs, undoUntilMs } = report;
    const table = report.tableName ?? t('report.elsewhere');
    return {
      ...{ id: reportId, table, what: `${t('report.told')} · ${byName}`, atMs, undoUntilMs },
      undo: () => void actions.takeBackReport(reportId),
    };
  });
  const open = [...ofServed, ...ofTaps, ...ofReports]
    .filter(({ undoUntilMs }) => undoUntilMs > nowMs)
    .sort((a, b) => b.atMs - a.atMs);
  const settled = useSettled(open.map(({ id }) => id));
  return (
    <ul className={classes.undo} data-empty={open.length === 0 || undefined}>
      {open.length === 0 && <li>{t('undoHint', { time: countdown(undoMs) })}</li>}
      {open.map((one) => (
        <li key={one.id}>
          <UnstyledButton className={classes.undoButton} onClick={() => settled() && one.undo()}>
            <IconArrowBackUp aria-hidden />
            <span className={classes.whose}>
              <strong>{t('common:undo')}</strong> {one.table}
              <span className={classes.by}>{one.what}</span>
            </span>
            <span className={classes.time}>{timeLeft(one.undoUntilMs - nowMs)}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}
