import { Alert, Button, Group, ScrollArea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundItem, RoundSummary } from '../../shared/cleanliness/round-contract';
import { newIdempotencyKey } from '../lib/bridge';
import { timeOfDay } from '../lib/format';
import { useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import styles from './cleanliness.module.css';
import { ItemRow, type Judgement } from './item-row';
import { RoundFooter } from './round-footer';

/**
 * A round that has begun. Keys 1, 2 and 3 judge the row in hand and lead to the next; the arrows
 * move. A row that was refused takes the focus back. While a colleague is on it, it is only shown.
 */
export function AreaRound(props: {
  title: string;
  round: RoundSummary;
  items: readonly RoundItem[];
  editable: boolean;
  /** Where to go when nothing is left. */
  next: { readonly label: string; readonly onGo: () => void };
}) {
  const { round, items } = props;
  const { roundId } = round;
  const { t } = useTranslation('rounds');
  const { timeZone } = useHall();
  const { data: operator } = useAsk('people.readOperator', {});
  const record = useCommand('cleanliness.recordItem');
  const passRest = useCommand('cleanliness.passRest');
  const pause = useCommand('cleanliness.pauseRound');
  const resume = useCommand('cleanliness.resumeRound');
  const [activeId, setActiveId] = useState(
    () => (items.find(({ result }) => result === null) ?? items[0])?.itemId,
  );
  const taken = round.runningSinceMs !== null && round.inspectorId !== operator?.staffId;
  const editable = props.editable && !taken;

  const moveFrom = (itemId: string | undefined, steps: number) => {
    const to = items[items.findIndex((item) => item.itemId === itemId) + steps];
    if (to) setActiveId(to.itemId);
  };
  const onRecord = async (itemId: string, judgement: Judgement) => {
    moveFrom(itemId, 1);
    const saved = await record.run({
      idempotencyKey: newIdempotencyKey(),
      roundId,
      itemId,
      ...judgement,
    });
    if (!saved) setActiveId(itemId);
    return saved !== undefined;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement) return;
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (steps === undefined) return;
    event.preventDefault();
    moveFrom(activeId, steps);
  };
  const send = (command: typeof pause | typeof resume) =>
    void command.run({ idempotencyKey: newIdempotencyKey(), roundId });

  return (
    <>
      {taken && (
        <Alert color="amber" py="xs">
          <Group justify="space-between">
            {t('takenBy', {
              name: round.inspectorName,
              time: timeOfDay(round.startedAtMs, timeZone),
            })}
            {props.editable && (
              <Button variant="default" size="xs" onClick={() => send(resume)}>
                {t('takeOver')}
              </Button>
            )}
          </Group>
        </Alert>
      )}
      <ScrollArea className={styles.items} type="auto" offsetScrollbars="present">
        <ol aria-label={props.title} onKeyDown={onKeyDown}>
          {items.map((item, index) => (
            <ItemRow
              key={item.itemId}
              roundId={roundId}
              number={index + 1}
              item={item}
              active={item.itemId === activeId}
              editable={editable}
              saving={record.running}
              onActivate={() => setActiveId(item.itemId)}
              onRecord={(judgement) => onRecord(item.itemId, judgement)}
            />
          ))}
        </ol>
      </ScrollArea>
      <RefusalAlert
        refusal={record.refusal ?? passRest.refusal ?? pause.refusal ?? resume.refusal}
      />
      <RoundFooter
        round={round}
        editable={editable}
        passing={passRest.running}
        next={props.next}
        onPassRest={() => void passRest.run({ idempotencyKey: newIdempotencyKey(), roundId })}
        onPause={() => send(pause)}
        onResume={() => send(resume)}
      />
    </>
  );
}
