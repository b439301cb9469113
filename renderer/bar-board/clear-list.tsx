import { useTranslation } from 'react-i18next';
import type { Clearing } from '../../shared/bar/contract';
import type { Board } from './acting';
import classes from './card.module.css';
import { Digits, StateWord } from './countdown-face';
import { DueList } from './due-list';
import type { BarActions } from './use-bar-actions';
import type { Hands } from './use-hands';
import type { Places } from './use-slots';

const dueSoonMs = 60_000;

/** The tables that departed guests have left behind. */
export function ClearList({
  board,
  places,
  nowMs,
  hands,
  actions,
}: {
  readonly board: Board;
  readonly places: Places<Clearing>;
  readonly nowMs: number;
  readonly hands: Hands;
  readonly actions: BarActions;
}) {
  const { t } = useTranslation('barBoard');
  const idle = !board.people.some(({ onDuty }) => onDuty);
  return (
    <DueList<Clearing>
      places={places}
      nowMs={nowMs}
      hands={hands}
      may={hands.mayClear}
      dueSoonMs={dueSoonMs}
      done={t('clear')}
      question={t(idle ? 'whoClearedIdle' : 'whoCleared')}
      promised={({ askedAtMs, dueAtMs }) => ({ fromMs: askedAtMs, dueAtMs })}
      describe={({ tableName }) => tableName}
      busy={({ tableId }) => actions.busy.has(`clear:${tableId}`)}
      fate={({ tableName }) => `${tableName} · ${t('tableCleared')}`}
      head={({ tableName }, face) => (
        <>
          <strong className={classes.table}>{tableName}</strong>
          <StateWord face={face} shaped />
        </>
      )}
      body={(_, face) => <Digits face={face} />}
      onDone={({ tableId }, person) => void actions.clear(tableId, person)}
    />
  );
}
