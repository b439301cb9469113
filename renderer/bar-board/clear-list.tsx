import { UnstyledButton } from '@mantine/core';
import { IconCheck, IconCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Clearing } from '../../shared/bar/contract';
import { readinessPoints } from '../../shared/bar/readiness';
import { Card } from './card';
import cardClasses from './card.module.css';
import { clockFace, shownTime } from './clock-face';
import { StateWord } from './countdown-face';
import type { BarActions } from './use-bar-actions';
import type { Hands } from './use-hands';
import type { Places } from './use-slots';
import type { Who } from './use-who';
import classes from './walk.module.css';

const dueSoonMs = 60_000;

/** The tables that departed guests have left behind, each ready after four ticks. */
export function ClearList({
  places,
  nowMs,
  hands,
  who,
  actions,
}: {
  readonly places: Places<Clearing>;
  readonly nowMs: number;
  readonly hands: Hands;
  readonly who: Who;
  readonly actions: BarActions;
}) {
  const { t } = useTranslation(['refills', 'barBoard']);
  return places.slots.map(({ id, item, goneAtMs }) => {
    const { tableId, tableName, ticked, askedAtMs, dueAtMs } = item;
    const face = clockFace({ fromMs: askedAtMs, dueAtMs }, nowMs, dueSoonMs);
    const there = goneAtMs === undefined;
    return (
      <Card
        key={id}
        face={face}
        gone={there ? undefined : `${tableName} · ${t('barBoard:tableCleared')}`}
      >
        <div className={classes.clearHead}>
          <strong className={cardClasses.table}>{tableName}</strong>
          <StateWord face={face} shaped />
          <span className={classes.clearDigits}>{shownTime(face)}</span>
        </div>
        <div className={classes.points}>
          {readinessPoints.map((point) => {
            const done = ticked.includes(point);
            const Shape = done ? IconCheck : IconCircle;
            const label = t(`pointOf.${point}`, { table: tableName });
            const tap = () => {
              if (!places.settled()) return;
              who.by(label, (person) => void actions.tick(tableId, [point], !done, person));
            };
            return (
              <UnstyledButton
                key={point}
                className={classes.point}
                aria-pressed={done}
                aria-label={label}
                disabled={!there || !hands.mayClear}
                onClick={tap}
              >
                <Shape aria-hidden />
                {t(`point.${point}`)}
              </UnstyledButton>
            );
          })}
        </div>
      </Card>
    );
  });
}
