import { ScrollArea } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { ChecklistArea, ItemResult } from '../../shared/cleanliness/contract';
import { newIdempotencyKey } from '../lib/bridge';
import { useBilingual } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import styles from './cleanliness.module.css';
import { ItemRow } from './item-row';
import { RoundFooter } from './round-footer';

/**
 * The round of one area. Keys 1, 2 and 3 judge the row in hand and lead to the next; the arrows
 * move. A row that was refused takes the focus back.
 */
export function AreaRound(props: {
  day: string;
  area: ChecklistArea;
  editable: boolean;
  /** Another area that is not complete. */
  next: ChecklistArea | undefined;
  onNext: () => void;
}) {
  const { day, area, editable } = props;
  const { items } = area;
  const bilingual = useBilingual();
  const record = useCommand('cleanliness.recordItem');
  const passRest = useCommand('cleanliness.passRest');
  const [activeId, setActiveId] = useState(
    () => (items.find(({ result }) => result === null) ?? items[0])?.itemId,
  );

  const moveFrom = (itemId: string | undefined, steps: number) => {
    const to = items[items.findIndex((item) => item.itemId === itemId) + steps];
    if (to) setActiveId(to.itemId);
  };
  const onRecord = async (itemId: string, result: ItemResult, note: string) => {
    moveFrom(itemId, 1);
    const saved = await record.run({
      idempotencyKey: newIdempotencyKey(),
      day,
      itemId,
      result,
      note,
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

  return (
    <>
      <ScrollArea className={styles.items} type="auto" offsetScrollbars="present">
        <ol aria-label={bilingual(area.name)} onKeyDown={onKeyDown}>
          {items.map((item, index) => (
            <ItemRow
              key={item.itemId}
              number={index + 1}
              item={item}
              active={item.itemId === activeId}
              editable={editable}
              onActivate={() => setActiveId(item.itemId)}
              onRecord={(result, note) => onRecord(item.itemId, result, note)}
            />
          ))}
        </ol>
      </ScrollArea>
      <RefusalAlert refusal={record.refusal ?? passRest.refusal} />
      <RoundFooter
        area={area}
        editable={editable}
        passing={passRest.running}
        next={props.next}
        onPassRest={() =>
          void passRest.run({ idempotencyKey: newIdempotencyKey(), day, areaId: area.areaId })
        }
        onNext={props.onNext}
      />
    </>
  );
}
